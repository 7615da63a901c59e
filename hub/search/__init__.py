"""Finding: an index per language, split so that a query loads little, and the ranking over it."""
