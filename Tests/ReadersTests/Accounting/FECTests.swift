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
}
