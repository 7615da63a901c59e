"""A small glossary in two languages, for the tests of hints on words."""

from __future__ import annotations

import functools
import tempfile
from pathlib import Path

from hub.build import link_site
from hub.model.graph import Graph
from hub.wording.lexicon import Lexicon, make_lexicon
from tests.hubs import ACTOR, record, write_hub

HEAD = "sources: [{title: t}]"


def term(title: str, forms: str, *, usage: str = "debated", more: str = "") -> str:
    return record(f"usage: {usage}\nforms: [{forms}]\n{HEAD}\n{more}", title=title)


FILES = {
    "terms/beneficiaire.fr.md": term("bénéficiaire", "bénéficiaire, bénéficiaire final"),
    "terms/beneficiaire.nl.md": term("begunstigde", "begunstigde, eindbegunstigde"),
    "terms/allie.fr.md": term("allié", "alliée, allié"),
    "terms/mutuelle.fr.md": term("mutuelle", "mutuelle, mutuelles"),
    "terms/developpement.fr.md": term("développement", "développement"),
    "terms/developpement.nl.md": term("ontwikkeling", "ontwikkeling"),
    "terms/aide.fr.md": term("aide", "aide au développement", usage="historical"),
    "terms/aide.nl.md": term("hulp", "ontwikkelingshulp", usage="historical"),
    "terms/sud.fr.md": term("Sud", "le Sud, pays du Sud", usage="avoid", more="advised_by: [wsm]\ninstead: [le nom du pays]"),
    "terms/sud.nl.md": term("Zuiden", "het Zuiden, zuidwerking", usage="avoid", more="advised_by: [wsm]"),
    "terms/nord-sud.fr.md": term("Nord-Sud", "Nord-Sud, Nord/Sud", usage="avoid", more="advised_by: [wsm]"),
    "terms/nord-sud.nl.md": term("Noord-Zuid", "Noord-Zuid", usage="avoid", more="advised_by: [wsm]"),
    "terms/wij-zij.nl.md": term("wij en zij", "wij en zij, wij-zij", usage="avoid", more="advised_by: [wsm]"),
    "terms/pilier.fr.md": term("quatrième pilier", "quatrième pilier"),
    "terms/pilier.nl.md": term("vierde pijler", "vierde pijler"),
    "terms/donateur.fr.md": term("donateur", "donateur, donatrice"),
    "terms/donateur.nl.md": term("gever", "gever, gevers, donor, donoren, schenker"),
    "terms/capitaliser.fr.md": term("capitaliser", "capitaliser, renforcer les capacités"),
    "terms/ami.fr.md": term("ami", "ami, amitiés", more="instead: [les amitiés]"),
    "terms/partenaire.fr.md": term("partenaire", ""),
    "terms/partenaire.nl.md": term("partner", "partner"),
    "terms/travail.fr.md": term("travail décent", "travail décent"),
    "actors/wsm.fr.md": record(ACTOR + "\nformer_names: [{name: Partenaires et Cie}]", title="We Social Movements"),
    "actors/p.fr.md": record(ACTOR, title="Plateforme travail décent"),
    "resources/r.fr.md": record("resource_kind: guide\ncreators: [wsm]\nyear: 2020", title="Vers un travail décent pour tous"),
}  # fmt: skip


@functools.cache
def graph_of_glossary() -> Graph:
    with tempfile.TemporaryDirectory() as folder:
        return link_site(write_hub(Path(folder), FILES)).graph


@functools.cache
def lexicon_of(lang: str) -> Lexicon:
    return make_lexicon(graph_of_glossary(), lang)
