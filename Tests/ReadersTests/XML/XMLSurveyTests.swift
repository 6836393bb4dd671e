import Testing

@testable import Readers

@Suite struct XMLSurveyTests {
  /// Walks over a document written as words: `<name` begins, `@name` is an attribute, `>` ends, anything else is text.
  private func survey(_ words: String, limit: Int = 2_000) -> XMLSurvey {
    var survey = XMLSurvey(limit: limit)
    for word in words.split(separator: " ") {
      let name = Array(word.dropFirst().utf8) + [0]
      name.withUnsafeBufferPointer { bytes in
        switch word.first {
        case "<": survey.begin(bytes.baseAddress!)
        case "@": survey.attribute(bytes.baseAddress!)
        case ">": survey.end()
        default: Array(word.utf8).withUnsafeBufferPointer { survey.text($0) }
        }
      }
    }
    return survey
  }

  @Test func theRecordsAreWhatRepeatsAndHasFields() {
    let document = survey("<clients <c <nom Petit > > <c <nom Morvan > <cp 35000 > > >")
    #expect(document.hasRepeated && document.isEnded)
    #expect(document.recordPath == "clients/c")
    #expect(document.fieldPaths(below: "clients/c") == ["nom", "cp"])
  }

  /// Two phones of one client repeat, too; the client is the shallower of both.
  @Test func ofTwoThatRepeatTheShallowerIsTheRecord() {
    let document = survey("<x <c <t @k 1 > <t @k 2 > > <c <t @k 3 > > >")
    #expect(document.recordPath == "x/c")
    #expect(document.fieldPaths(below: "x/c") == ["t/@k", "t"])
  }

  @Test func plainTextsThatRepeatAreNoRecords() {
    let document = survey("<x <tel 1 > <tel 2 > <nom Petit > >")
    #expect(!document.hasRepeated)
    #expect(document.recordPath == "x")
    #expect(document.fieldPaths(below: "x") == ["tel", "nom"])
  }

  @Test func whereNothingRepeatsTheOneRecordIsFound() {
    #expect(
      survey("<envelope <client <nom Petit > <cp 35000 > > >").recordPath == "envelope/client")
    #expect(survey("").recordPath == nil)
    #expect(!survey("<a <b").isEnded)
  }

  /// Elements of one name under two others are two paths, and a name inside itself is a third.
  @Test func aPathIsMoreThanItsLastName() {
    let document = survey("<x <a <n 1 > > <a <n 2 <n 3 > > > <b <n 4 > > >")
    #expect(document.fieldPaths(below: "x/a") == ["n", "n/n"])
    #expect(document.path(named: "b") == "x/b")
    #expect(document.path(named: "absent") == nil)
    #expect(document.fieldPaths(below: "x/absent") == [])
  }

  @Test func whiteSpaceIsNoText() {
    var document = XMLSurvey()
    Array("a\0".utf8).withUnsafeBufferPointer { document.begin($0.baseAddress!) }
    Array(" \n\t".utf8).withUnsafeBufferPointer { document.text($0) }
    #expect(document.nodes.allSatisfy { !$0.hasText })
  }

  /// A document of ever new names grows no tree without end.
  @Test func tooManyPathsAreToldAndNotKept() {
    let names = (0..<50).map { "<n\($0) >" }.joined(separator: " ")
    #expect(survey("<x \(names) >", limit: 40).isTooWide)
    #expect(survey("<x \(names) >", limit: 40).nodes.count <= 40)
    let attributes = (0..<50).map { "@a\($0)" }.joined(separator: " ")
    #expect(survey("<x \(attributes) >", limit: 40).isTooWide)
    #expect(!survey("<x \(names) >").isTooWide)
  }
}
