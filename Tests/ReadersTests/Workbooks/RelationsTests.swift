import Testing

@testable import Readers

@Suite struct RelationsTests {
  private func relations(_ markup: String, of part: String = "xl/workbook.xml") throws -> Relations
  {
    var zip = ZipBuilder()
    let slash = part.lastIndex(of: "/").map { part.index(after: $0) } ?? part.startIndex
    zip.add(
      "\(part[..<slash])_rels/\(part[slash...]).rels", "<Relationships>\(markup)</Relationships>")
    return try Relations(of: part, in: ZipArchive(RandomBytes(zip.finished())))
  }

  private func relation(_ id: String, _ target: String, type: String = "x/worksheet") -> String {
    "<Relationship Id=\"\(id)\" Type=\"http://\(type)\" Target=\"\(target)\"/>"
  }

  @Test(arguments: [
    ("worksheets/sheet1.xml", "xl/worksheets/sheet1.xml"), ("/xl/a.xml", "xl/a.xml"),
    ("../a.xml", "a.xml"), ("./a.xml", "xl/a.xml"), ("a//b.xml", "xl/a/b.xml"),
    ("worksheets\\sheet1.xml", "xl/worksheets/sheet1.xml"),
  ])
  func aTargetIsSeenFromThePartThatNamesIt(_ target: String, _ member: String) throws {
    #expect(try relations(relation("r1", target))["r1"]?.part == member)
  }

  /// However many steps lead up, nothing outside of the archive is meant.
  @Test func noTargetLeadsOutOfTheArchive() throws {
    let part = try relations(relation("r1", "../../../../etc/passwd"))["r1"]?.part
    #expect(part == "etc/passwd")
  }

  @Test func partsAreFoundByTheirTypeAndByTheirNumber() throws {
    let relations = try relations(
      relation("r1", "a.xml") + relation("r2", "b.xml") + relation("r3", "s.xml", type: "y/styles"))
    #expect(relations.first(ofType: "worksheet") == "xl/a.xml")
    #expect(relations.first(ofType: "styles") == "xl/s.xml")
    #expect(relations["r2"]?.type == "worksheet" && relations["r9"] == nil)
    #expect(relations.first(ofType: "absent") == nil)
  }

  @Test func whatLiesElsewhereIsPassedOver() throws {
    let outside =
      "<Relationship Id='r1' Type='x/hyperlink' Target='https://example.org' TargetMode='External'/>"
    #expect(try relations(outside)["r1"] == nil)
    #expect(try relations("<Relationship Id='r1'/>")["r1"] == nil)
  }

  @Test func aPartWithoutRelationsHasNone() throws {
    var zip = ZipBuilder()
    zip.add("a", "b")
    let archive = try ZipArchive(RandomBytes(zip.finished()))
    #expect(try Relations(of: "xl/workbook.xml", in: archive)["r1"] == nil)
    #expect(try Relations(of: "", in: archive).first(ofType: "officeDocument") == nil)
  }
}
