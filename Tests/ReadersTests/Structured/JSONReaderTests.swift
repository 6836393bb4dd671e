import Pipelines
import Tables
import Testing

@testable import Readers

@Suite struct JSONReaderTests {
  private func read(_ text: String, at place: String = "") throws -> WholeReading {
    var stage = JSONReader()
    stage.at = place
    return try withTemporaryFile(Array(text.utf8), name: "a.json") {
      try WholeReading(stage.open($0))
    }
  }

  @Test(arguments: [
    #"[{"nom":"Dupont","ville":"Lyon"},{"nom":"Martin"}]"#,
    #"{"clients":[{"nom":"Dupont","ville":"Lyon"},{"nom":"Martin"}],"total":2}"#,
    #"{"meta":{"tags":["a"]},"data":{"clients":[{"nom":"Dupont","ville":"Lyon"},{"nom":"Martin"}]}}"#,
    "{\"nom\":\"Dupont\",\"ville\":\"Lyon\"}\n{\"nom\":\"Martin\"}\n",
    "\u{FEFF}[ {\"nom\" : \"Dupont\" , \"ville\" : \"Lyon\"}\n,\n{\"nom\":\"Martin\"} ]  ",
  ])
  func recordsAreFoundByLooking(text: String) throws {
    let whole = try read(text)
    #expect(whole.headings == ["nom", "ville"])
    #expect(whole.rows == [["Dupont", "Lyon"], ["Martin", ""]])
    #expect(whole.batch.columns[1].isMissing(1))
    #expect((0..<2).map { whole.batch.origins[$0].record } == [1, 2])
  }

  /// A list of amounts may hold numbers and, where somebody wrote them, texts: the dot of a number is no sign of thousands.
  @Test func aNumberIsKnownFromAText() throws {
    let whole = try read(#"[{"a":1.234,"b":"1.234"},{"a":"1.234","b":1.5},{"a":12,"b":[1.5]}]"#)
    let marked = whole.batch.columns.map { column in (0..<3).map { column.decimals.contains($0) } }
    #expect(marked == [[true, false, false], [false, true, false]])
  }

  /// Windows tools write JSON in UTF-16, with its mark or without.
  @Test(arguments: [false, true], [false, true])
  func utf16IsFoundByLooking(_ isBigEndian: Bool, _ hasMark: Bool) throws {
    func wide(_ text: String) -> [UInt8] {
      ((hasMark ? "\u{FEFF}" : "") + text).utf16.flatMap { unit -> [UInt8] in
        let (low, high) = (UInt8(unit & 0xFF), UInt8(unit >> 8))
        return isBigEndian ? [high, low] : [low, high]
      }
    }
    let list = wide(#"[{"nom":"Hélène 😀","ville":"Lyon"},{"nom":"Martin"}]"#)
    #expect(JSONReader.confidence(head: list, name: "a.json") == 90)
    #expect(JSONReader.confidence(head: list, name: "a.txt") == 60)
    let whole = try withTemporaryFile(list, name: "a.json") {
      try WholeReading(JSONReader().open($0))
    }
    #expect(whole.headings == ["nom", "ville"])
    #expect(whole.rows == [["Hélène 😀", "Lyon"], ["Martin", ""]])
    let lines = wide("{\"nom\":\"Zoé\"}\r\n{\"nom\":\"Luc\"}\r\n")
    #expect(JSONLinesReader.confidence(head: lines, name: "a.txt") == 80)
    let read = try withTemporaryFile(lines, name: "a.jsonl") {
      try WholeReading(JSONLinesReader().open($0))
    }
    #expect(read.rows == [["Zoé"], ["Luc"]])
  }

  /// Nothing writes it on purpose; half of its letters would be lost.
  @Test(arguments: [true, false], [true, false])
  func utf32IsRefusedByName(_ isBigEndian: Bool, _ hasMark: Bool) throws {
    let text = (hasMark ? "\u{FEFF}" : "") + #"[{"Nom":"Durand"},{"Nom":"Le Goff"}]"#
    let bytes = text.unicodeScalars.flatMap { scalar -> [UInt8] in
      let parts = (0..<4).map { UInt8(truncatingIfNeeded: scalar.value >> (8 * UInt32($0))) }
      return isBigEndian ? parts.reversed() : parts
    }
    let error = #expect(throws: RunError.self) {
      try withTemporaryFile(bytes, name: "a.json") { try JSONReader().open($0) }
    }
    #expect("\(String(describing: error))".contains("UTF-32"))
  }

  @Test func aListIsChosenByName() throws {
    let text = #"{"a":[{"x":1}],"b":{"c":[{"y":2},{"y":3}]}}"#
    #expect(try read(text, at: "b.c").rows == [["2"], ["3"]])
    #expect(throws: RunError.self) { try read(text, at: "b.d") }
  }

  @Test(arguments: [
    (#"{"v":1.50}"#, "1.50"), (#"{"v":12345678901234567890}"#, "12345678901234567890"),
    (#"{"v":true}"#, "true"), (#"{"v":null}"#, ""), (#"{"v":"01000"}"#, "01000"),
    (#"{"v":"L'\u00e9t\u00E9 \"\\\/\n"}"#, "L'été \"\\/\n"),
    (#"{"v":"\ud83d\ude00 \ud83d"}"#, "😀 \u{FFFD}"),
    (#"{"v":["a",2,null]}"#, "a\n2"), (#"{"v":[]}"#, ""), (#"{"v":"😀"}"#, "😀"),
  ])
  func aValueIsKeptAsItIsWritten(text: String, expected: String) throws {
    #expect(try read("[\(text)]").rows == [[expected]])
  }

  @Test func nestedFieldsAreJoinedByDots() throws {
    let whole = try read(#"[{"a":{"b":{"c":1}},"t":[{"n":1},{"n":2,"m":3}]}]"#)
    #expect(whole.headings == ["a.b.c", "t.1.n", "t.2.n", "t.2.m"])
    #expect(whole.rows == [["1", "1", "2", "3"]])
  }

  @Test func aDocumentThatIsOneObjectIsOneRecord() throws {
    #expect(try read(#"{"nom":"Dupont","tags":["a"]}"#).rows == [["Dupont", "a"]])
  }

  @Test func ofTwoEqualNamesTheLaterValueStaysWithAFinding() throws {
    let whole = try read(#"[{"a":1,"a":2}]"#)
    #expect(whole.rows == [["2"]])
    #expect(whole.codes() == ["repeated-name"])
  }

  @Test func aRecordThatIsNoJSONIsRefusedAlone() throws {
    let whole = try read(#"[{"a":1},{"a":oops},{"a":3}]"#)
    #expect(whole.rows == [["1"], ["3"]])
    #expect(whole.unreadable.map(\.record) == [2])
    #expect(whole.batch.origins[1].record == 3)
  }

  @Test func aListThatEndsTooEarlyIsSaid() throws {
    let whole = try read(#"[{"a":1},{"a":2},{"a":"#)
    #expect(whole.rows == [["1"], ["2"]])
    #expect(whole.unreadable.count == 1)
    #expect(whole.codes() == ["cut-short"])
  }

  /// A service hands its list out page by page, and somebody put the pages one behind the other.
  @Test(arguments: ["\n", "", " \r\n\n"]) func listsBehindEachOtherAreOneTable(_ between: String)
    throws
  {
    let pages = [
      #"[{"nom":"A"}]"#, "[]", #"[{"nom":"B"},{"nom":"C","ville":"Gap"}]"#,
      "[" + (0..<40_000).map { "{\"nom\":\"client \($0)\"}" }.joined(separator: ",") + "]",
      #"[{"nom":"Z"}]"#,
    ]
    let whole = try read(pages.joined(separator: between))
    #expect(whole.batch.count == 40_004 && whole.findings.isEmpty)
    #expect(whole.rows[2] == ["C", "Gap"] && whole.rows.last == ["Z", ""])
    #expect(whole.batch.origins[40_003].record == 40_004)
  }

  @Test(arguments: [
    #"[{"nom":"A"}] et encore"#, #"[{"nom":"A"}]{"nom":"B"}"#, #"[{"nom":"A"}]]"#,
    #"{"clients":[{"nom":"A"}]} fin"#,
  ])
  func whatStandsBehindTheEndIsSaid(text: String) throws {
    let whole = try read(text)
    #expect(whole.rows == [["A"]])
    #expect(whole.codes() == ["behind-the-end"])
    #expect(try read("[] x").codes() == ["behind-the-end"])
  }

  @Test func furtherListsAreNamedUnlessOneWasChosen() throws {
    let filler = (0..<60_000).map { "{\"v\":\"nombre \($0)\"}" }.joined(separator: ",")
    let text =
      #"{"meta":[{"v":"1"}],"n":[1,2],"clients":[{"nom":"A","tags":[{"x":1}]}],"data":{"a\"b":[ {}]}}"#
    let whole = try read(text)
    #expect(whole.rows == [["1"]])
    #expect(whole.codes() == ["other-lists"])
    #expect(whole.findings[0].finding.phrase.en.contains("clients, data.a\\\"b;"))
    #expect(try read(text, at: "meta").findings.isEmpty)
    #expect(try read("{\"meta\":[\(filler)],\"clients\":[{}]}").codes() == ["other-lists"])
    #expect(try read(#"{"clients":[{"nom":"A"}],"total":2,"next":null}"#).findings.isEmpty)
  }

  @Test(arguments: [
    #"{"columns":["nom","ville"],"rows":[["Dupont","Lyon"],["Petit",null]]}"#,
    #"{"columns":["nom","ville"],"index":[0,1],"data":[["Dupont","Lyon"],["Petit"]]}"#,
    #"[["nom","ville"],["Dupont","Lyon"],["Petit"]]"#,
    #"{"range":"A1:B3","values":[["nom","ville"],["Dupont","Lyon"],["Petit",""]]}"#,
    "[\"nom\",\"ville\"]\n[\"Dupont\",\"Lyon\"]\n[\"Petit\",null]\n",
  ])
  func listsOfValuesAreRowsUnderTheirHeadings(text: String) throws {
    let whole = try read(text)
    #expect(whole.headings == ["nom", "ville"])
    #expect(whole.rows == [["Dupont", "Lyon"], ["Petit", ""]])
    #expect((0..<2).map { whole.batch.origins[$0].record } == [1, 2])
  }

  @Test func rowsWithoutHeadingsHaveTheirPlacesAsNames() throws {
    let whole = try read(#"[["Dupont",1,"a@example.org"],["Petit",2,"b@example.org","x"]]"#)
    #expect(whole.headings == ["column-1", "column-2", "column-3", "column-4"])
    #expect(whole.rows[1] == ["Petit", "2", "b@example.org", "x"])
    #expect(try read(#"[["nom","ville"]]"#).headings == ["nom", "ville"])
  }

  @Test func theCornersOfAShapeAreNoRows() throws {
    let text = #"{"zone":[[1.5,2.5],[3.5,4.5]],"clients":[{"nom":"Dupont"}]}"#
    #expect(try read(text).rows == [["Dupont"]])
  }

  @Test func rowsBeyondAPieceKeepTheirNumbers() throws {
    let rows = (0..<60_000).map { "[\($0),\"client numéro \($0)\"]" }
    let whole = try read("[[\"id\",\"nom\"],\n" + rows.joined(separator: ",\n") + "]")
    #expect(whole.batch.count == 60_000)
    #expect(whole.batch.origins[59_999].record == 60_000)
    #expect(whole.rows.last == ["59999", "client numéro 59999"])
  }

  @Test func onlyALongDocumentMayShowFurtherColumns() throws {
    func isOpen(_ text: String) throws -> Bool {
      try withTemporaryFile(Array(text.utf8), name: "a.json") {
        try JSONReader().open($0).hasOpenHeadings
      }
    }
    let many = (0..<60_000).map { "{\"v\":\"nombre \($0)\"}" }.joined(separator: ",")
    #expect(try !isOpen("[{\"v\":1}]"))
    #expect(try isOpen("[\(many)]"))
  }

  @Test(arguments: ["", "Nom;Ville", "{", "<a/>", "[[[[", "\"a\"", "nul", "{]", "[}", "\u{0}\u{0}"])
  func whatIsNoJSONEndsInAMessageOrInNothing(text: String) {
    let result = try? read(text)
    #expect(result?.rows.isEmpty ?? true)
  }

  @Test func objectsTooDeepAreRefusedWithoutATrap() throws {
    let deep =
      String(repeating: "{\"a\":", count: 100_000) + "1" + String(repeating: "}", count: 100_000)
    let whole = try? read("[{\"a\":1},\(deep)]")
    #expect(whole?.rows.first == ["1"])
    _ = try? read(deep)
    _ = try? read(String(repeating: "[", count: 1_000_000))
  }

  @Test func manyRecordsAreOneTableWhateverThePieces() throws {
    let records = (0..<60_000).map { "{\"id\":\($0),\"nom\":\"client numéro \($0)\"}" }
    let whole = try read("[" + records.joined(separator: ",\n") + "]")
    #expect(whole.batch.count == 60_000)
    #expect(whole.batch.origins[59_999].record == 60_000)
    #expect(whole.rows.last == ["59999", "client numéro 59999"])
  }

  /// One record with many fields among many with one: each alone is small, together they would span 1.6 thousand million cells.
  @Test(arguments: [true, false]) func aTableOfBlanksIsRefusedBeforeItIsMade(wideFirst: Bool) throws
  {
    let wide = "{" + (0..<16_000).map { "\"f\($0)\":1" }.joined(separator: ",") + "}"
    let narrow = [String](repeating: #"{"a":1}"#, count: 100_000)
    let records = wideFirst ? [wide] + narrow : narrow + [wide]
    do {
      _ = try read("[\(records.joined(separator: ","))]")
      Issue.record("it was read")
    } catch let error as RunError {
      #expect(error.code == "too-large", "\(error)")
    }
  }
}

@Suite struct JSONLinesReaderTests {
  private func read(_ bytes: [UInt8]) throws -> WholeReading {
    try withTemporaryFile(bytes, name: "a.jsonl") { try WholeReading(JSONLinesReader().open($0)) }
  }

  @Test func aLineIsARecordAndABadOneIsRefusedAlone() throws {
    let whole = try read(
      Array("{\"a\":1}\n\n{\"a\":2,\"b\":\"x\"}\r\noops\n{\"a\":4} {\"a\":5}\n{\"a\":6}".utf8))
    #expect(whole.rows == [["1", ""], ["2", "x"], ["6", ""]])
    #expect(whole.unreadable.map(\.record) == [3, 4])
  }

  @Test func textsOfWindowsAreRead() throws {
    let whole = try read(Array("{\"nom\":\"H".utf8) + [0xE9] + Array("l\"}\n{\"nom\":\"é\"}".utf8))
    #expect(whole.rows == [["Hél"], ["é"]])
    #expect(whole.codes() == ["encoding-windows-1252"])
  }

  @Test func linesBeyondAPieceAreReadWhole() throws {
    let long = String(repeating: "x", count: 3 << 20)
    let whole = try read(Array("{\"a\":\"\(long)\"}\n{\"a\":\"y\"}\n".utf8))
    #expect(whole.rows.map { $0[0].count } == [3 << 20, 1])
  }

  @Test(arguments: [
    ("a.jsonl", "{\"a\":1}\n{\"a\":2}", 95), ("a.txt", "{\"a\":1}\n{\"a\":2}", 80),
    ("a.json", "{\n\"a\":1}", 0),
  ])
  func itKnowsItsFiles(name: String, head: String, confidence: Int) {
    #expect(JSONLinesReader.confidence(head: Array(head.utf8), name: name) == confidence)
  }
}
