import Testing

@testable import Readers

@Suite struct CellStylesTests {
  private func styles(_ markup: String) throws -> CellStyles {
    try CellStyles(RangeStream(RandomBytes(Array(markup.utf8))), limits: ReadLimits())
  }

  @Test func aFormatIsWhatItsCodeShows() throws {
    let styles = try styles(
      """
      <styleSheet><numFmts>
      <numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="00000"/>
      <numFmt numFmtId="166" formatCode="#,##0.00 &quot;d&quot;"/>
      </numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf
       numFmtId="166"/><xf/></cellXfs></styleSheet>
      """)
    #expect(styles[0] == .none && styles[1] == .date && styles[2] == .date)
    #expect(styles[3] == .none && styles.digits(3) == 5)
    #expect(styles[4] == .none, "a letter between quotes shows no day")
    #expect(styles[5] == .none && styles.digits(2) == 0)
  }

  /// The formats of whole styles come first in the part; cells do not count in them.
  @Test func onlyTheFormatsOfCellsAreCounted() throws {
    let styles = try styles(
      "<s><cellStyleXfs><xf numFmtId='14'/></cellStyleXfs><cellXfs><xf numFmtId='0'/></cellXfs><dxfs><xf numFmtId='14'/></dxfs></s>"
    )
    #expect(styles[0] == .none && styles[1] == .none)
  }

  @Test(arguments: [-1, 1, 99, .max, .min]) func aFormatThatThereIsNotIsNone(_ index: Int) throws {
    let styles = try styles("<s><cellXfs><xf numFmtId='14'/></cellXfs></s>")
    #expect(styles[index] == .none && styles.digits(index) == 0)
    #expect(CellStyles()[0] == .none)
  }

  @Test func aCutPartIsTold() {
    #expect(refusal { _ = try styles("<s><cellXfs><xf numFmtId='14'/>") }?.code == .damaged)
  }

  @Test func aFontThatStrikesThroughIsKnown() throws {
    let styles = try styles(
      "<s><fonts><font><strike/></font><font><strike val='0'/></font><font/></fonts><cellXfs><xf fontId='0'/><xf fontId='1'/><xf fontId='2'/><xf/></cellXfs><dxfs><dxf><font><strike/></font></dxf></dxfs></s>"
    )
    #expect(styles.isStruck(0) && !(1...9).contains(where: styles.isStruck))
  }
}
