import Foundation
import Pipelines
import Tables
import Testing

@testable import Readers

@Suite struct VCardTests {
  static func read(_ path: String) throws -> (batch: Batch, log: ReadLog) {
    var reading = try VCard().open(InputFile(source: "s", shownPath: path, path: path))
    var log = ReadLog()
    var batch = Batch()
    while let portion = try reading.next() {
      batch.append(contentsOf: try portion.deliver(&log).mentions)
    }
    return (batch, log)
  }

  static func read(text: String) throws -> (batch: Batch, log: ReadLog) {
    let path = NSTemporaryDirectory() + "tamis-" + UUID().uuidString + ".vcf"
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    return try read(path)
  }

  static func fixture(_ name: String) -> String {
    URL(fileURLWithPath: InvoiceFixture.folder).deletingLastPathComponent()
      .appendingPathComponent("vcard/\(name)").path
  }

  /// The filled fields of a row.
  static func fields(_ batch: Batch, _ row: Int) -> [String: String] {
    var fields: [String: String] = [:]
    for (name, column) in zip(batch.names, batch.columns) where !column.isBlank(row) {
      fields[name] = column[row]
    }
    return fields
  }

  @Test("what firms and programs write under names of their own is kept")
  func propertiesOfTheirOwn() throws {
    let card = """
      BEGIN:VCARD
      VERSION:3.0
      FN:Ada Roy
      X-SIRET:73282932000074
      item1.X-CODE-CLIENT:C12
      item1.X-ABLabel:code
      X-Conseiller:Luc Petit
      END:VCARD

      """
    let fields = Self.fields(try Self.read(text: card).batch, 0)
    #expect(fields["siret"] == "73282932000074")
    #expect(fields["other-properties"] == "X-CODE-CLIENT: C12\nX-CONSEILLER: Luc Petit")
  }

  @Test("version 4: a person with everything, and a firm")
  func four() throws {
    let (batch, log) = try Self.read(Self.fixture("version-4.vcf"))
    #expect(log.unreadable.isEmpty && log.findings.isEmpty)
    #expect(
      Self.fields(batch, 0) == [
        "client-code": "urn:uuid:0d5f0f0e-0000-4000-8000-000000000001", "civility": "Mme",
        "first-name": "Hélène Anne", "last-name": "Trévarez", "sex": "F",
        "birth-date": "1987-04-02", "language": "fr", "profession": "Apicultrice",
        "email": "helene@trevarez.example.org\ncontact@ruches.example.org",
        "mobile": "+33639981020", "phone": "02 61 91 55 00", "street": "7 venelle des Ajoncs",
        "street-2": "Bâtiment B", "city": "Rosporden", "state": "Bretagne", "postcode": "29140",
        "country": "France",
        "other-addresses": "2 place de l'Église, Scaër, 29390, France",
        "tags": "fidèle\nsalon, printemps",
        "note": "Préfère l'écrit\nPas d'appel le lundi ; merci", "updated-date": "2026-03-01",
      ])
    #expect(
      Self.fields(batch, 1) == [
        "company": "Moulins de Kerlouan", "department": "Expéditions", "fax": "02 61 91 45 68",
      ])
    #expect(batch.origins[1].record == 2)
  }

  @Test("version 3: folded lines, groups, a picture left out, an encoding found by looking")
  func three() throws {
    let (batch, log) = try Self.read(Self.fixture("version-3-windows-1252.vcf"))
    #expect(log.unreadable.isEmpty)
    #expect(
      Self.fields(batch, 0) == [
        "civility": "M.", "first-name": "Yann", "last-name": "Le Goff",
        "company": "Le Grain d'Iroise", "mobile": "06 39 98 44 55",
        "street": "2 impasse du Blé noir", "street-2": "Zone du Lédan", "city": "Kerlouan",
        "postcode": "29890", "country": "France", "website": "https://grain.example.org",
      ])
  }

  @Test("version 2.1: quoted-printable over two lines, character sets of their own, bare types")
  func two() throws {
    let (batch, _) = try Self.read(Self.fixture("version-2.vcf"))
    #expect(
      Self.fields(batch, 0) == [
        "first-name": "Maïwenn", "last-name": "Quénéhervé", "mobile": "06 39 98 77 88",
        "fax": "02 61 91 00 99", "day-of-birth": "02/04",
      ])
  }

  @Test("a card without an end is refused, the cards before it are read")
  func truncated() throws {
    let (batch, log) = try Self.read(
      text: "BEGIN:VCARD\nFN:Anne Le Braz\nEND:VCARD\nBEGIN:VCARD\nFN:Yann\n")
    #expect(batch.count == 1)
    #expect(batch["person"]?[0] == "Anne Le Braz")
    #expect(log.unreadable.map(\.reason.code) == ["vcard-truncated"])
    #expect(log.unreadable.map(\.record) == [2])
  }

  @Test("a card whose last line is missing is ended where the next one begins")
  func endless() throws {
    for rest in ["", "BEGIN:VCARD\nFN:E F\nEND:VCARD\n"] {
      let (batch, log) = try Self.read(
        text: "BEGIN:VCARD\nFN:A B\nEMAIL:a@example.org\nBEGIN:VCARD\nFN:C D\nEND:VCARD\n\n" + rest)
      #expect(
        Array(["A B", "C D", "E F"].prefix(batch.count))
          == (0..<batch.count).map { batch["person"]?[$0] })
      #expect(batch.count == (rest.isEmpty ? 2 : 3))
      #expect(log.findings.map(\.finding.code) == ["vcard-endless"] && log.unreadable.isEmpty)
    }
  }

  @Test("a card within a card is another person; text between cards is noted once")
  func stray() throws {
    let (batch, log) = try Self.read(
      text: "begin:vcard\nFN:A B\nBEGIN:VCARD\nFN:C D\nEND:VCARD\nTEL:1\nend:vcard\nx\ny\n")
    #expect(batch.count == 1)
    #expect(batch["person"]?[0] == "A B")
    #expect(batch["phone"]?[0] == "1")
    #expect(log.findings.map(\.finding.code) == ["vcard-stray"])
    #expect(log.findings.map(\.line) == [8])
  }

  @Test("a file without cards is refused", arguments: ["", "\n\n", "hello"])
  func none(_ text: String) throws {
    #expect(try Self.read(text: text).log.unreadable.map(\.reason.code) == ["vcard-none"])
  }

  @Test("cut or changed at any byte, a file of cards never does harm")
  func damage() throws {
    let bytes = try Array(Data(contentsOf: URL(fileURLWithPath: Self.fixture("version-2.vcf"))))
    for place in bytes.indices {
      for byte: UInt8 in [0x0D, 0x3A, 0x3B, 0x3D, 0x5C, 0xFF] {
        var line = bytes
        line[place] = byte
        for piece in line.split(separator: 0x0A) { _ = VCardProperty(Array(piece))?.parts }
      }
    }
  }

  @Test("cards are recognised by their first line")
  func confidence() {
    #expect(VCard.confidence(head: Array("\u{FEFF}BEGIN:VCARD\r\n".utf8), name: "x") == 97)
    #expect(VCard.confidence(head: Array("begin:vcard".utf8), name: "x.txt") == 97)
    #expect(VCard.confidence(head: Array("nom;prenom".utf8), name: "x.vcf") == 0)
  }
}
