"""Terms of the glossary in texts: where they stand, where they are left alone, and what there is to say of them.

`hub/theme/assets/js/words/` is the same for the browser. Both read one lexicon, whose patterns are of the regular
expressions that Python and JavaScript share, so that the two halves cannot drift apart.
"""
