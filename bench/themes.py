"""The 24 concepts of the corpus: four broad ones with five narrower ones each."""

from __future__ import annotations

from typing import NamedTuple


class Theme(NamedTuple):
    """One concept: its slug, its broader concept if any, its label in both languages."""

    slug: str
    broader: str | None
    fr: str
    nl: str

    def label(self, lang: str) -> str:
        """The label in `fr` or `nl`."""
        return self.fr if lang == "fr" else self.nl


THEMES = (
    Theme("protection-sociale", None, "Protection sociale", "Sociale bescherming"),
    Theme("sante", "protection-sociale", "Santé", "Gezondheid"),
    Theme("pensions", "protection-sociale", "Pensions", "Pensioenen"),
    Theme("mutualites", "protection-sociale", "Mutualités", "Ziekenfondsen"),
    Theme("chomage", "protection-sociale", "Chômage", "Werkloosheid"),
    Theme("enfance", "protection-sociale", "Enfance", "Kindertijd"),
    Theme("travail-decent", None, "Travail décent", "Waardig werk"),
    Theme("droits-syndicaux", "travail-decent", "Droits syndicaux", "Vakbondsrechten"),
    Theme("dialogue-social", "travail-decent", "Dialogue social", "Sociale dialoog"),
    Theme("economie-informelle", "travail-decent", "Économie informelle", "Informele economie"),
    Theme("economie-sociale", "travail-decent", "Économie sociale", "Sociale economie"),
    Theme("salaire-vital", "travail-decent", "Salaire vital", "Leefbaar loon"),
    Theme("decolonisation", None, "Décolonisation", "Dekolonisatie"),
    Theme("partenariat", "decolonisation", "Partenariat", "Partnerschap"),
    Theme("langage-et-images", "decolonisation", "Langage et images", "Taal en beeld"),
    Theme("antiracisme", "decolonisation", "Lutte contre le racisme", "Antiracisme"),
    Theme("diasporas", "decolonisation", "Diasporas", "Diaspora’s"),
    Theme("restitution", "decolonisation", "Restitution", "Teruggave"),
    Theme("citoyennete-mondiale", None, "Citoyenneté mondiale", "Wereldburgerschap"),
    Theme("jeunesse", "citoyennete-mondiale", "Jeunesse", "Jeugd"),
    Theme("genre", "citoyennete-mondiale", "Genre", "Gender"),
    Theme("migrations", "citoyennete-mondiale", "Migrations", "Migratie"),
    Theme("climat", "citoyennete-mondiale", "Climat", "Klimaat"),
    Theme("paix", "citoyennete-mondiale", "Paix", "Vrede"),
)
