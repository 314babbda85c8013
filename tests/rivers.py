"""The sheet that the pages are tried on."""

SHEET = """\
format: factsheet/1
id: rivers
title: Rivers of the world
as_of: 2025-09-02
description: A few *rivers*.
source: {title: Notes on rivers, publisher: The school, published: 2025-09-01, paragraphs: 9}

entities:
  river:
    nile: {name: Nile, in_text: the Nile}
    amazon: {name: Amazon, in_text: the Amazon}
    danube: {name: Danube, in_text: the Danube}
    volga: {name: Volga, in_text: the Volga}
    rhine: {name: Rhine, in_text: the Rhine}
  city:
    cairo: {name: Cairo}
    manaus: {name: Manaus}
    vienna: {name: Vienna}
    kazan: {name: Kazan}
    basel: {name: Basel}

relations:
  flows:
    say: <river> flows through <city>.
    ask: {river: "Which river flows through <city>?"}

facts:
  - table: flows
    columns: [id, river, city, at]
    rows:
      - [flows-nile, nile, cairo, p1]
      - [flows-amazon, amazon, manaus, p2]
      - [flows-danube, danube, vienna, p3]
      - [flows-volga, volga, kazan, p4]
      - [flows-rhine, rhine, basel, p5]
  - id: nile-mouth
    say: The Nile ends in the <sea>.
    answer: Mediterranean Sea
    also: [Mediterranean]
    ask: In which sea does the Nile end?
    at: p6

questions:
  - id: longest
    ask: Which river is the longest of Europe?
    answer: Volga
    wrong: [Danube, Rhine, Elbe]
"""
