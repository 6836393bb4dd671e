import Foundation
import Pipelines
import Tables
import Testing

@testable import Readers

@Suite struct XMLReaderTests {
  static func read(
    _ path: String, record: String = "", fields: XMLFields = XMLFields()
  ) throws -> (batch: Batch, log: ReadLog, headings: [String]) {
    var stage = XMLReader()
    stage.record = record
    stage.fields = fields
    var reading = try stage.open(InputFile(source: "s", shownPath: path, path: path))
    let headings = reading.headings
    var log = ReadLog()
    var batch = Batch()
    while let portion = try reading.next() {
      batch.append(contentsOf: try portion.deliver(&log).mentions)
    }
    return (batch, log, headings)
  }

  static func read(
    text: String, record: String = "", fields: XMLFields = XMLFields()
  ) throws -> (batch: Batch, log: ReadLog, headings: [String]) {
    let path = NSTemporaryDirectory() + "tamis-" + UUID().uuidString + ".xml"
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    return try read(path, record: record, fields: fields)
  }

  static func rows(_ batch: Batch) -> [[String]] {
    (0..<batch.count).map { row in batch.columns.map { $0[row] } }
  }

  static var clients: String {
    URL(fileURLWithPath: InvoiceFixture.folder).deletingLastPathComponent()
      .appendingPathComponent("xml/clients.xml").path
  }

  @Test("a record that is named and not there is an error; an export without any is none")
  func aNameThatIsNotThere() throws {
    let text = "<t><client><nom>a</nom></client><client><nom>b</nom></client></t>"
    do {
      _ = try Self.read(text: text, record: "nothing")
      Issue.record("it was read")
    } catch let error as RunError {
      #expect(error.code == "no-such-record")
      #expect(error.phrase.en.contains("t/client"))
    }
    #expect(try Self.read(text: "<t></t>", record: "client").batch.count == 0)
  }

  @Test("records and fields are found by looking")
  func looks() throws {
    let (batch, log, headings) = try Self.read(Self.clients)
    #expect(log.unreadable.isEmpty)
    #expect(
      batch.names == [
        "id", "type", "nom", "adresse.pays", "adresse.rue", "adresse.cp", "adresse.ville", "tel",
        "note",
      ])
    #expect(headings == batch.names)
    #expect(
      Self.rows(batch) == [
        [
          "C1", "pro", "Boulangerie Kerzafan", "FR", "14 quai de la Marine", "29100", "Douarnenez",
          "02 61 91 12 34\n06 39 98 10 21", "",
        ],
        [
          "C2", "", "Hélène Trévarez", "", "7 venelle des Ajoncs", "29140", "Rosporden", "",
          "Préfère l'écrit & le courriel",
        ],
        ["C3", "", "", "", "", "", "", "", ""],
      ])
    #expect(batch["nom"]?.isMissing(2) == false)
    #expect(batch["tel"]?.isMissing(2) == true)
    #expect(batch.origins[1].record == 2)
  }

  @Test(
    "record and fields may be named, as a path or as a name anywhere",
    arguments: [
      "export/clients/client", "/export/clients/client", "client",
    ])
  func named(_ record: String) throws {
    let fields = XMLFields([
      .init(heading: "ville", path: "adresse/ville"), .init(heading: "code", path: "@id"),
      .init(heading: "absent", path: "x/y"),
    ])
    let batch = try Self.read(Self.clients, record: record, fields: fields).batch
    #expect(batch.names == ["ville", "code", "absent"])
    #expect(
      Self.rows(batch) == [["Douarnenez", "C1", ""], ["Rosporden", "C2", ""], ["", "C3", ""]])
  }

  @Test("a field that comes late in the document has its column too")
  func late() throws {
    let early = String(repeating: "<r><a>1</a></r>", count: 30_000)
    let (batch, _, headings) = try Self.read(text: "<t>\(early)<r><a>2</a><b>3</b></r></t>")
    #expect(headings == ["a"])
    #expect(batch.names == ["a", "b"])
    #expect(batch.count == 30_001)
    #expect(batch["b"]?[30_000] == "3")
  }

  @Test(
    "forms of records",
    arguments: [
      ("<a><b x='1'/><b x='2'/></a>", [["1"], ["2"]]),
      ("<a><b>1</b><b>2</b></a>", [["1\n2"]]),
      ("<a><x/><b><c>1</c></b></a>", [["1"]]),
      ("<a><c>1</c><d>2</d></a>", [["1", "2"]]),
      ("<f><p><q><a>1</a></q><q><a>2</a></q></p><p><q><a>3</a></q></p></f>", [["1\n2"], ["3"]]),
    ])
  func forms(_ text: String, _ rows: [[String]]) throws {
    #expect(try Self.rows(Self.read(text: text).batch) == rows)
  }

  @Test("a document that stops gives its whole records, and a refusal for the rest")
  func truncated() throws {
    let fields = XMLFields(paths: ["a"])
    let (batch, log, _) = try Self.read(
      text: "<t><r><a>1</a></r><r><a>2", record: "r", fields: fields)
    #expect(Self.rows(batch) == [["1"]])
    #expect(log.unreadable.map(\.record) == [2])
    #expect(log.unreadable.map(\.reason.code) == ["xml-truncated"])
  }

  @Test("fields grow with the document, in elements and attributes, deep and mixed")
  func grows() throws {
    let early = String(repeating: "<r><a>1</a></r>", count: 30_000)
    let late = "<r n='7'><a>x<i k='8'>y</i>z</a><b><c><d>9</d></c></b><b/><e/></r><r><a/></r>"
    let (batch, log, _) = try Self.read(text: "<t><x>no</x>\(early)\(late)<z><q>no</q></z></t>")
    #expect(log.unreadable.isEmpty)
    #expect(batch.names == ["a", "n", "a.i.k", "a.i", "b.c.d"])
    #expect(batch.columns.map { $0[30_000] } == ["xz", "7", "8", "y", "9"])
    #expect(batch.columns.map { $0[0] } == ["1", "", "", "", ""])
    #expect(batch["b.c.d"]?.isMissing(0) == true)
    #expect(batch["a"]?.isMissing(30_001) == false)
    let wide = (0..<3_000).map { "<n\($0)>1</n\($0)>" }.joined()
    let refused = try Self.read(text: "<t>\(early)<r>\(wide)</r></t>").log.unreadable
    #expect(refused.map(\.reason.code) == ["xml-names"])
  }

  @Test("a document without end of different names is refused")
  func wide() throws {
    let text = "<t>" + (0..<5_000).map { "<n\($0)/>" }.joined() + "</t>"
    let log = try Self.read(text: text).log
    #expect(log.unreadable.map(\.reason.code) == ["xml-names"])
  }

  @Test("what is no path is a mistake in the pipeline file")
  func mistakes() {
    var problems = Problems()
    let mark = Mark(line: 1, column: 1)
    for path in ["a//b", "@a/b", "ns:a", "", "a b"] {
      #expect(
        XMLFields.sound(path, Node(.scalar(path, isPlain: true), at: mark), "fields", &problems)
          == nil)
    }
    #expect(problems.diagnostics.count == 5)
    for path in ["a/b", "@a", "a/@b", ".", "é-1/x_2"] {
      #expect(
        XMLFields.sound(path, Node(.scalar(path, isPlain: true), at: mark), "fields", &problems)
          == path)
    }
  }

  @Test("XML is recognised by its first bytes, less surely than what an invoice is")
  func confidence() {
    #expect(XMLReader.confidence(head: Array("\n<?xml version='1.0'?>".utf8), name: "x") == 50)
    #expect(XMLReader.confidence(head: Array("<clients>".utf8), name: "a.XML") == 45)
    #expect(XMLReader.confidence(head: Array("nom;prenom".utf8), name: "a.xml") == 0)
    #expect(XMLReader.confidence(head: Array("<!DOCTYPE html>".utf8), name: "a.xml") == 0)
  }

  @Test("a record that holds more than a client does is refused, and those before it are read")
  func longRecord() throws {
    let file =
      "<t><r><a>1</a><b>x</b></r><r><a>2</a>"
      + String(repeating: "<b>\(String(repeating: "x", count: 500))</b>", count: 300) + "</r></t>"
    let whole = try withTemporaryFile(Array(file.utf8), name: "a.xml") { input in
      try WholeReading(
        XMLReading(
          input, record: "r", fields: XMLFields(), limits: XMLLimits(recordBytes: 100_000)))
    }
    #expect(whole.unreadable.map(\.reason.code) == ["xml-record-length"])
    #expect(whole.rows.isEmpty || whole.rows == [["1", "x"]])
    #expect(
      try withTemporaryFile(Array(file.utf8), name: "a.xml") { input in
        try WholeReading(XMLReader().open(input)).rows.count
      } == 2)
  }
}
