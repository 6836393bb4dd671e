import Foundation
import Pipelines
import Tables
import Testing

@testable import Readers

@Suite struct FECTests {
  static func read(_ path: String) throws -> (delivery: Delivery, log: ReadLog) {
    var reading = try FEC().open(InputFile(source: "s", shownPath: path, path: path))
    var log = ReadLog()
    var delivery = Delivery()
    while let portion = try reading.next() {
      delivery.append(contentsOf: try portion.deliver(&log))
    }
    return (delivery, log)
  }

  static func read(lines: [String]) throws -> (delivery: Delivery, log: ReadLog) {
    let path = NSTemporaryDirectory() + "tamis-" + UUID().uuidString + ".txt"
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Data(lines.map { $0 + "\r\n" }.joined().utf8).write(to: URL(fileURLWithPath: path))
    return try read(path)
  }

  static var folder: String {
    URL(fileURLWithPath: InvoiceFixture.folder).deletingLastPathComponent()
      .appendingPathComponent("fec").path
  }

  static func text(_ delivery: Delivery) -> String {
    let purchases = delivery.events[.purchase] ?? Events()
    return (0..<delivery.mentions.count).map { row in
      var text = ""
      for (name, column) in zip(delivery.mentions.names, delivery.mentions.columns)
      where !column.isBlank(row) {
        text += "\(name): \(column[row])\n"
      }
      for event in 0..<purchases.batch.count where purchases.mention[event] == UInt32(row) {
        text +=
          "purchase: " + purchases.batch.columns.map { $0[event] }.joined(separator: " | ") + "\n"
      }
      return text
    }.joined(separator: "---\n")
  }

  static let header =
    "JournalCode|JournalLib|EcritureNum|EcritureDate|CompteNum|CompteLib|CompAuxNum|CompAuxLib|PieceRef|PieceDate|EcritureLib|Debit|Credit|EcritureLet|DateLet|ValidDate|Montantdevise|Idevise"

  @Test(
    "clients and sales come out of the books, in every form the law allows",
    arguments: ["999310014FEC20261231.txt", "montant-sens.txt"])
  func forms(_ file: String) throws {
    let (delivery, log) = try Self.read(Self.folder + "/" + file)
    let expected = try String(contentsOfFile: Self.folder + "/expected.txt", encoding: .utf8)
    #expect(Self.text(delivery) == expected)
    #expect(log.unreadable.isEmpty)
    #expect(log.skipped > 0)
  }

  @Test("the lines of an entry may stand apart")
  func scattered() throws {
    let delivery = try Self.read(lines: [
      Self.header,
      "VE|V|1|20260105|411|C|A|Alpha SARL|F1|20260105|x|120,00|0,00|||||",
      "VE|V|2|20260105|411|C|B|Beta SARL|F2|20260105|x|60,00|0,00|||||",
      "VE|V|1|20260105|707|V|||F1|20260105|x|0,00|100,00|||||",
      "VE|V|2|20260105|707|V|||F2|20260105|x|0,00|60,00|||||",
      "VE|V|1|20260105|44571|T|||F1|20260105|x|0,00|20,00|||||",
    ]).delivery
    #expect(
      Self.text(delivery).contains("F1 | 2026-01-05 | invoice | 120.00 | 100.00 | 20.00 | EUR"))
    #expect(Self.text(delivery).contains("F2 | 2026-01-05 | invoice | 60.00 | 60.00 |  | EUR"))
  }

  @Test("an entry for several clients tells no share of the tax")
  func shared() throws {
    let delivery = try Self.read(lines: [
      Self.header,
      "VE|V|1|20260105|411|C|A|Alpha SARL|F1|20260105|x|70,00|0,00|||||",
      "VE|V|1|20260105|411|C|B|Beta SARL|F2|20260105|x|50,00|0,00|||||",
      "VE|V|1|20260105|707|V|||F1|20260105|x|0,00|100,00|||||",
      "VE|V|1|20260105|44571|T|||F1|20260105|x|0,00|20,00|||||",
    ]).delivery
    #expect(Self.text(delivery).contains("F1 | 2026-01-05 | invoice | 70.00 |  |  | EUR"))
  }

  @Test("a line whose amount is none is refused alone")
  func amounts() throws {
    let (delivery, log) = try Self.read(lines: [
      Self.header,
      "VE|V|1|20260105|411|C|A|Alpha SARL|F1|20260105|x|abc|0,00|||||",
      "VE|V|2|20260105|411|C|B|Beta SARL|F2|20260105|x|60,00|0,00|||||",
    ])
    #expect(log.unreadable.map(\.reason.code) == ["fec-amount"])
    #expect(log.unreadable.map(\.record) == [1])
    #expect(delivery.mentions.count == 1)
  }

  @Test("a client's place is that of his first line, however large the books are")
  func places() throws {
    let text = String(repeating: "x", count: 300)
    var lines = [Self.header]
    for number in 1...3_000 {
      let amount = number % 1_000 == 7 ? "abc" : "60,00"
      lines.append(
        "VE|V|\(number)|20260105|411|C|A\(number)|A\(number) SARL|F|20260105|\(text)|\(amount)|0,00|||||"
      )
      lines.append("VE|V|\(number)|20260105|707|V|||F|20260105|\(text)|0,00|60,00|||||")
    }
    let (delivery, log) = try Self.read(lines: lines)
    let numbers = (1...3_000).filter { $0 % 1_000 != 7 }
    #expect(delivery.mentions.origins.records == numbers.map { UInt32(2 * $0 - 1) })
    #expect(log.unreadable.map(\.record) == [13, 2_013, 4_013])
  }

  @Test("an entry for many clients gives each of them what is booked to him")
  func crowd() throws {
    var lines = [Self.header]
    for round in 1...2 {
      for client in 1...40 {
        lines.append(
          "VE|V|1|20260105|411|C|A\(client)|A\(client) SARL|F|20260105|x|\(client * round),00|0,00|||||"
        )
      }
    }
    lines.append("VE|V|1|20260105|707|V|||F|20260105|x|0,00|2460,00|||||")
    let purchases = try #require(Self.read(lines: lines).delivery.events[.purchase])
    #expect(purchases.mention == (0..<40).map { $0 })
    let total = try #require(purchases.batch["purchase-total"])
    #expect((0..<40).map { total[$0] } == (1...40).map { "\(3 * $0).00" })
  }

  @Test("the books are recognised by the names of their columns")
  func confidence() {
    #expect(FEC.confidence(head: Array(Self.header.utf8), name: "x") == 97)
    #expect(FEC.confidence(head: Array(Self.header.lowercased().utf8), name: "x.csv") == 97)
    #expect(FEC.confidence(head: Array("CompteNum;Debit;Credit".utf8), name: "fec.txt") == 0)
  }

  @Test("sales booked to an account for all clients are told, with their sum")
  func unnamed() throws {
    let (delivery, log) = try Self.read(lines: [
      Self.header,
      "VE|V|1|20260105|411000|CLIENTS DIVERS|||Z1|20260105|x|24,00|0,00|||||",
      "VE|V|1|20260105|707|V|||Z1|20260105|x|0,00|24,00|||||",
      "VE|V|2|20260105|411|C|A|Alpha SARL|F2|20260105|x|60,00|0,00|||||",
      "VE|V|2|20260105|707|V|||F2|20260105|x|0,00|60,00|||||",
      "BQ|B|3|20260106|411000|CLIENTS DIVERS|||R1|20260106|x|0,00|24,00|||||",
      "BQ|B|3|20260106|512|Banque|||R1|20260106|x|24,00|0,00|||||",
    ])
    #expect(delivery.mentions.count == 1)
    let told = try #require(log.findings.first { $0.finding.code == "fec-unnamed-sales" })
    #expect(told.finding.phrase.en.hasPrefix("1 sales, 24.00 with tax"))
    #expect(told.finding.phrase.fr.hasPrefix("1 ventes, 24.00 TTC"))
    #expect(log.findings.contains { $0.finding.code == "fec-other-lines" })
  }

  @Test("a sale of which a deposit is deducted has the sum of its invoice, and the deposit is told")
  func deposits() throws {
    let (delivery, log) = try Self.read(lines: [
      Self.header,
      "VE|V|1|20260105|411|C|A|Alpha SARL|AC1|20260105|x|120,00|0,00|||||",
      "VE|V|1|20260105|4191|Acomptes|||AC1|20260105|x|0,00|100,00|||||",
      "VE|V|1|20260105|44571|T|||AC1|20260105|x|0,00|20,00|||||",
      "VE|V|2|20260205|411|C|A|Alpha SARL|F2|20260205|x|600,00|0,00|||||",
      "VE|V|2|20260205|4191|Acomptes|||F2|20260205|x|120,00|0,00|||||",
      "VE|V|2|20260205|707|V|||F2|20260205|x|0,00|600,00|||||",
      "VE|V|2|20260205|44571|T|||F2|20260205|x|0,00|120,00|||||",
      "VE|V|3|20260206|411|C|A|Alpha SARL|F3|20260206|x|600,00|0,00|||||",
      "VE|V|3|20260206|4191|Acomptes|||F3|20260206|x|100,00|0,00|||||",
      "VE|V|3|20260206|44571|T|||F3|20260206|x|20,00|0,00|||||",
      "VE|V|3|20260206|707|V|||F3|20260206|x|0,00|600,00|||||",
      "VE|V|3|20260206|44571|T|||F3|20260206|x|0,00|120,00|||||",
    ])
    let bought = Self.text(delivery).split(separator: "\n").filter { $0.hasPrefix("purchase:") }
    #expect(
      bought == [
        "purchase: F2 | 2026-02-05 | invoice | 720.00 | 600.00 | 120.00 | EUR",
        "purchase: F3 | 2026-02-06 | invoice | 720.00 | 600.00 | 120.00 | EUR",
      ])
    let told = try #require(log.findings.first { $0.finding.code == "fec-deposits" })
    #expect(told.finding.phrase.en.contains("from sales (2)") && told.finding.severity == .notice)
    #expect(!log.findings.contains { $0.finding.code == "fec-other-sales" })
  }

  @Test("what looks like an invoice and books to no sales account is told, with the accounts")
  func otherSales() throws {
    let lines = [
      Self.header,
      "VE|V|1|20260105|411|C|A|Alpha SARL|F1|20260105|x|240,00|0,00|||||",
      "VE|V|1|20260105|752|Loyers|||F1|20260105|x|0,00|200,00|||||",
      "VE|V|1|20260105|44571|T|||F1|20260105|x|0,00|40,00|||||",
      "VE|V|2|20260106|411|C|A|Alpha SARL|F2|20260106|x|120,00|0,00|||||",
      "VE|V|2|20260106|487|Avance|||F2|20260106|x|0,00|100,00|||||",
      "VE|V|2|20260106|44571|T|||F2|20260106|x|0,00|20,00|||||",
      "AN|N|3|20260101|411|C|A|Alpha SARL|AN|20260101|x|500,00|0,00|||||",
      "AN|N|3|20260101|44571|T|||AN|20260101|x|0,00|83,00|||||",
      "AN|N|3|20260101|120|R|||AN|20260101|x|0,00|417,00|||||",
      "BQ|B|4|20260107|512|B|||R|20260107|x|120,01|0,00|||||",
      "BQ|B|4|20260107|411|C|A|Alpha SARL|R|20260107|x|0,00|120,00|||||",
      "BQ|B|4|20260107|758|P|||R|20260107|x|0,00|0,01|||||",
      "VE|V|5|20260108|411|C|A|Alpha SARL|F5|20260108|x|126,00|0,00|||||",
      "VE|V|5|20260108|707|V|||F5|20260108|x|0,00|100,00|||||",
      "VE|V|5|20260108|758|Port|||F5|20260108|x|0,00|5,00|||||",
      "VE|V|5|20260108|44571|T|||F5|20260108|x|0,00|21,00|||||",
    ]
    let (delivery, log) = try Self.read(lines: lines)
    let told = try #require(log.findings.first { $0.finding.code == "fec-other-sales" })
    #expect(told.finding.phrase.en.contains("(2, 360.00 owed by clients in all)"))
    #expect(told.finding.phrase.fr.contains(#"sales: ["70", "487", "752"] les compte"#))
    #expect(told.finding.severity == .warning)
    #expect(Self.text(delivery).contains("F5 | 2026-01-08 | invoice | 126.00 | 105.00 | 21.00"))
  }
}
