"""A sheet for the journeys, and what is right in it."""

from __future__ import annotations

RIVERS = """\
format: factsheet/1
id: rivers
title: Rivers and their cities
as_of: 2025-09-02
source: {publisher: The school, paragraphs: 9}

entities:
  river:
    nile: {name: Nile, in_text: the Nile}
    amazon: {name: Amazon, in_text: the Amazon}
    danube: {name: Danube, in_text: the Danube}
    volga: {name: Volga, in_text: the Volga}
    rhine: {name: Rhine, in_text: the Rhine}
    seine: {name: Seine, in_text: the Seine}
    tiber: {name: Tiber, in_text: the Tiber}
    thames: {name: Thames, in_text: the Thames}

relations:
  flows:
    say: <river> flows through <city>.
    ask: {river: "Which river flows through <city>?"}

facts:
  - table: flows
    columns: [id, river, city, at]
    rows:
      - [flows-nile, nile, Cairo, p1]
      - [flows-amazon, amazon, Manaus, p2]
      - [flows-danube, danube, Vienna, p3]
      - [flows-volga, volga, Kazan, p4]
      - [flows-rhine, rhine, Basel, p5]
      - [flows-seine, seine, Paris, p6]
      - [flows-tiber, tiber, Rome, p7]
      - [flows-thames, thames, London, p8]
"""
RIVER_OF = {
    "Cairo": "Nile",
    "Manaus": "Amazon",
    "Vienna": "Danube",
    "Kazan": "Volga",
    "Basel": "Rhine",
    "Paris": "Seine",
    "Rome": "Tiber",
    "London": "Thames",
}
