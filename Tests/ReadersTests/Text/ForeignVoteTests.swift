import Pipelines
import Tables
import Testing

@testable import Readers

/// Lists of languages that are not Western Europe's, in encodings of their own.
@Suite struct ForeignVoteTests {
  private static let lists: [(encodings: [TextEncoding], text: String)] = [
    (
      [.windows1250, .latin2, .dos852, .macCentralEurope],
      "imię;miasto\nStanisław Wójcik;Łódź\nMałgorzata Dąbrowska;Kraków\nPaweł Zieliński;Gdańsk\n"
    ),
    (
      [.windows1250, .latin2, .dos852, .macCentralEurope],
      "jméno;město\nJiří Dvořák;Třebíč\nVěra Černá;Plzeň\nTomáš Růžička;Ústí nad Labem\nŽofie Křížová;Brno\n"
    ),
    (
      [.windows1250, .latin2],
      "név;város\nSzűcs Győző;Győr\nErdős Jenő;Hódmezővásárhely\nKőműves Ágnes;Kőszeg\nFűzfő Dezső;Eger\n"
    ),
    (
      [.windows1251, .koi8, .dos866, .cyrillicISO],
      "имя;город\nИванов Сергей;Москва\nПетрова Анна;Тверь\nСмирнов Олег;Казань\n"
    ),
    (
      [.windows1251],
      "ИМЯ;ГОРОД\nИВАНОВ СЕРГЕЙ;МОСКВА\nПЕТРОВА АННА;ТВЕРЬ\nСМИРНОВ ОЛЕГ;КАЗАНЬ\n"
    ),
    ([.windows1253, .greekISO], "όνομα;πόλη\nΓιώργος Νικολάου;Αθήνα\nΜαρία Παππά;Πάτρα\n"),
    (
      [.windows1254, .latin5],
      "ad;şehir\nAyşe Yıldız;İstanbul\nMehmet Çağlar;Eskişehir\nIşıl Doğan;Muğla\n"
    ),
  ]

  /// What is found is told with an encoding, and that encoding reads the file: the one that it has, or one that gives these letters too.
  @Test(arguments: lists.indices) func theEncodingThatIsNamedReadsTheFile(_ place: Int) throws {
    let (encodings, text) = Self.lists[place]
    for encoding in encodings {
      let bytes = try #require(encoding.bytes(of: text), "\(encoding.rawValue)")
      let found = try readCSV(bytes)
      let finding = try #require(
        found.findings.first { $0.finding.code == "foreign-letters" }, "\(encoding.rawValue)")
      let english = finding.finding.phrase.en
      let named = try #require(
        TextEncoding.allCases.last { english.contains("set encoding: \($0.rawValue),") },
        "\(english)")
      var options = CSVOptions()
      options.encoding = named
      let read = try readCSV(bytes, options)
      let rows = text.split(separator: "\n").map { $0.split(separator: ";").map(String.init) }
      #expect([read.headings] + read.rows == rows, "\(encoding.rawValue) read as \(named.rawValue)")
      #expect(!read.codes.contains("foreign-letters"))
    }
  }

  /// Shift-JIS and GBK: no encoding is named that would not read them.
  @Test(
    arguments: [
      [
        0x93, 0x63, 0x92, 0x86, 0x2C, 0x93, 0x8C, 0x8B, 0x9E, 0x0A, 0x97, 0xE9, 0x96, 0xD8, 0x2C,
        0x91, 0xE5,
        0x8D, 0xE3, 0x0A, 0x8D, 0x82, 0x8B, 0xB4, 0x2C, 0x96, 0xBC, 0x8C, 0xC3, 0x89, 0xAE, 0x0A,
      ],
      [
        0xD0, 0xD5, 0xC3, 0xFB, 0x2C, 0xB3, 0xC7, 0xCA, 0xD0, 0x0A, 0xCD, 0xF5, 0xCE, 0xB0, 0x2C,
        0xB1, 0xB1,
        0xBE, 0xA9, 0x0A, 0xC0, 0xEE, 0xC4, 0xC8, 0x2C, 0xC9, 0xCF, 0xBA, 0xA3, 0x0A,
      ],
    ] as [[UInt8]]) func lettersOfNoKnownEncodingAreTold(_ bytes: [UInt8]) throws
  {
    let found = try readCSV(Array("a,b\n".utf8) + bytes)
    let finding = try #require(found.findings.first { $0.finding.code == "foreign-letters" })
    #expect(finding.finding.phrase.en.contains("save it as UTF-8"))
  }

  /// No list of Western Europe is suspected, however short and whatever it is written in.
  @Test func listsOfWesternEuropeAreNotSuspected() throws {
    for words in [ClientLists.french] + ClientLists.others {
      for encoding in TextEncoding.singleByte {
        for style in ClientLists.Style.allCases {
          for seed in 0..<4 {
            var random = SeededRandom(seed: UInt64(seed + 70))
            let table = ClientLists.table(words, style, rows: 4 + 9 * seed, [encoding], &random)
            let bytes = try #require(encoding.bytes(of: FrenchTables.text(table)))
            #expect(
              !(try readCSV(bytes)).codes.contains("foreign-letters"),
              "\(words.name) \(encoding.rawValue) \(style) \(seed)")
          }
        }
      }
    }
  }
}
