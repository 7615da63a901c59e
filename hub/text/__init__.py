"""What the words of French and Dutch have in common: folding, forms, stems and parts of compounds.

Search, related records and hints on wording share this analysis; the browser has the same in
`hub/theme/assets/js/search/analysis.js`, held to it by shared vectors.
"""
