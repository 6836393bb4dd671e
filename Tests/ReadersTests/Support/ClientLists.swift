@testable import Readers

/// Invented client lists of several languages, in words of their own: what the readers know of letters was counted elsewhere.
enum ClientLists {
  /// How a list is written.
  enum Style: String, CaseIterable, Sendable {
    /// Capitals at the head of names, with remarks.
    case plain
    /// Everything in capitals.
    case capitals
    /// Names without remarks, few letters beyond ASCII.
    case sparse
    /// Last names and towns in capitals, as in French letters.
    case french
  }

  /// The words of one language: first names, last names, towns, remarks.
  struct Words: Sendable {
    var name: String
    var columns: [[String]]
  }

  static let french = Words(
    name: "fr",
    columns: [
      [
        "Agnès", "Barnabé", "Célestine", "Désiré", "Éloïse", "Ghislaine", "Héloïse", "Irène",
        "Jean-Noël",
        "Lætitia", "Maïwenn", "Nadège", "Océane", "Paul", "Régis", "Thérèse", "Ulysse", "Véronique",
        "Yannick",
        "Zélie", "Gisèle", "Bérengère", "Andrée", "Raphaël", "Clotaire", "Marc", "Luc", "Odile",
      ],
      [
        "Bœuf", "Château", "Dépinoy", "Éveillard", "Fenêtre", "Gaïffe", "Huguenin", "Jouët",
        "Kerguéris",
        "L'Haridon", "Maître", "Nuñez", "Ô", "Pâris", "Quéré", "Rességuier", "Sévère", "Tâche",
        "Urvoaz",
        "Vénière", "Würtz", "Aïssa", "Brûlé", "Crèvecœur", "D'Éterville", "Façon", "Goëau",
        "Lemoine", "Petit",
      ],
      [
        "Aÿ-Champagne", "Bègles", "Château-Thierry", "Décines", "Épinay-sur-Seine", "Fécamp",
        "Guéret",
        "Hœnheim", "Îles-sur-Suippe", "L'Haÿ-les-Roses", "Mèze", "Nœux-les-Mines", "Créteil",
        "Plœmeur",
        "Prémery", "Sète", "Sélestat", "Thônes", "Uzès", "Vélizy", "Ambès", "Bâgé-le-Châtel",
        "Loos-en-Gohelle",
        "Tours", "Pau", "Ornans", "Le Mans", "Bû", "Eu", "Alençon", "Vœuil", "Ploërmel",
      ],
      [
        "", "", "", "à relancer", "payé en espèces", "réglé le 3 août", "a déménagé à l'été",
        "où est-ce ?",
        "très mécontent", "garçon livré", "2ᵉ étage", "½ tarif", "20 °C maxi", "« prioritaire »",
        "20 € d'avoir",
        "dû : 12 €", "ça va", "l’été – congés", "n° 12 bis", "12 m²", "forêt", "vœux envoyés",
        "c’est noté…",
      ],
    ])

  static let others = [
    Words(
      name: "es",
      columns: [
        [
          "José", "María", "Ángel", "Íñigo", "Inés", "Sofía", "Ramón", "Lucía", "Óscar", "Belén",
          "Ana", "Pilar",
        ],
        [
          "Muñoz", "Núñez", "García", "Peláez", "Ordóñez", "Méndez", "Ruiz", "Castaño", "Agüero",
          "Solís",
        ],
        [
          "Córdoba", "Logroño", "Cádiz", "A Coruña", "León", "Málaga", "Jaén", "Ávila", "Burgos",
          "Mérida",
        ],
        ["", "llamar mañana", "pagó", "dirección errónea", "sí", "¿quién?"],
      ]),
    Words(
      name: "pt",
      columns: [
        [
          "João", "Inês", "António", "Conceição", "Luís", "Mónica", "Ângela", "Simão", "Rita",
          "Zélia",
        ],
        [
          "Gonçalves", "Magalhães", "Conceição", "Simões", "Araújo", "Brandão", "Silva", "Assunção",
        ],
        ["São Brás", "Évora", "Setúbal", "Guimarães", "Covilhã", "Portimão", "Faro", "Bragança"],
        ["", "não atende", "endereço errado", "às 10", "já pagou"],
      ]),
    Words(
      name: "de",
      columns: [
        [
          "Jürgen", "Käthe", "Björn", "Jörg", "Günther", "Bärbel", "Anna", "Sören", "Ute",
          "Rüdiger",
        ],
        [
          "Müller", "Schäfer", "Köhler", "Weiß", "Krüger", "Böhm", "Strauß", "Lange", "Jäger",
          "Groß",
        ],
        [
          "Nürnberg", "Gießen", "Köln", "Düren", "Göttingen", "Österburken", "Übach", "Saarbrücken",
          "Bonn",
        ],
        ["", "zurückrufen", "große Straße", "für später", "gelöscht", "Änderung"],
      ]),
    Words(
      name: "it",
      columns: [
        ["Nicolò", "Giosuè", "Mosè", "Noè", "Teresa", "Luca", "Marisa"],
        ["Nicolò", "Dapporto", "Cantù", "Donà", "Forlì", "Mercadè", "Rossi"],
        ["Cefalù", "Forlì", "Cantù", "Mondovì", "Santhià", "Roma", "Viggiù"],
        ["", "pagherà", "perché no", "già avvisato", "più tardi", "sì, è così"],
      ]),
    Words(
      name: "sv",
      columns: [
        ["Åsa", "Björn", "Göran", "Märta", "Håkan", "Sören", "Örjan", "Anna"],
        ["Sjöberg", "Åkesson", "Bäckström", "Öberg", "Hägg", "Nyström", "Lind"],
        ["Malmö", "Västerås", "Örebro", "Borås", "Umeå", "Östersund", "Lund"],
        ["", "på väg", "betald före", "återkommer", "är nöjd"],
      ]),
  ]

  /// A list of `rows` rows under a heading row; cells that an encoding has no letters for are never drawn.
  static func table(
    _ words: Words, _ style: Style, rows: Int, _ encodings: [TextEncoding],
    _ random: inout SeededRandom
  ) -> [[String]] {
    let columns = words.columns.map { column in
      column.map { plain($0, style) }.filter { word in
        encodings.allSatisfy { $0.bytes(of: word) != nil }
      }
    }
    let headings = [
      ["prenom", "nom", "ville", "remarque"].map { style == .capitals ? $0.uppercased() : $0 }
    ]
    return headings
      + (0..<rows).map { row in
        var cells = columns.map { random.pick($0) }
        if style == .sparse { cells[3] = row.isMultiple(of: 7) ? "ok" : "" }
        if style == .french {
          (cells[1], cells[2]) = (cells[1].uppercased(), cells[2].uppercased())
        }
        return encodings.allSatisfy { $0.bytes(of: cells.joined()) != nil }
          ? cells : ["Luc", "Petit", "Pau", ""]
      }
  }

  private static func plain(_ word: String, _ style: Style) -> String {
    style == .capitals ? word.uppercased() : word
  }
}
