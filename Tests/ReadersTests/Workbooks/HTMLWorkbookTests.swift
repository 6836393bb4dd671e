import Pipelines
import Tables
import Testing

@testable import Readers

/// Web pages under the name of a workbook.
@Suite struct HTMLWorkbookTests {
  private func read(_ page: [UInt8], sheet: [String] = []) throws -> WholeReading {
    try withTemporaryFile(page, name: "export.xls") { file in
      var stage = XLSX()
      stage.workbook.sheet = sheet
      return try WholeReading(stage.open(file))
    }
  }

  private func read(_ page: String, sheet: [String] = []) throws -> WholeReading {
    try read(Array(page.utf8), sheet: sheet)
  }

  @Test func theLargestTableIsRead() throws {
    let whole = try read(
      """
      <html><body><table><tr><td>Accueil</td><td>Aide</td></tr></table>
      <table border="1"><tr><th>Nom</th><th>Téléphone</th><th>Ville</th></tr>
      <tr><td>Le Goff &amp; fils</td><td>0298123456</td><td>Quimper</td></tr>
      <tr><td>T&eacute;r&#233;sa</td><td>&nbsp;</td><td>Le&nbsp;Havre</td></tr></table></body></html>
      """)
    #expect(whole.headings == ["Nom", "Téléphone", "Ville"])
    #expect(
      whole.rows == [
        ["Le Goff & fils", "0298123456", "Quimper"], ["Térésa", "", "Le\u{A0}Havre"],
      ])
  }

  @Test func endTagsMayBeMissingAndTagsBeInCapitals() throws {
    let whole = try read(
      "<TABLE><TR><TH>Nom<TH>Ville<TR><TD>Le Goff<TD>Brest\n  sur mer<TR><TD>A < B<TD>x<BR>y")
    #expect(whole.rows == [["Le Goff", "Brest sur mer"], ["A < B", "x\ny"]])
  }

  @Test func cellsThatSpanSeveralGiveTheirValueToTheRowsBelow() throws {
    let whole = try read(
      """
      <table><tr><th>Agence<th>Nom<th>CP<th>Ville</tr><tr><td rowspan=2>Ouest<td>Le Goff<td colspan="2">29000</tr>
      <tr><td>Tanguy<td>35000<td>Rennes</tr><tr><td>Nord<td>Petit<td>59000<td>Lille</tr></table>
      """)
    #expect(
      whole.rows == [
        ["Ouest", "Le Goff", "29000", ""], ["Ouest", "Tanguy", "35000", "Rennes"],
        ["Nord", "Petit", "59000", "Lille"],
      ])
    #expect(whole.codes().contains("merged-cell-filled"))
  }

  @Test func lettersOfOldEncodingsAndUTF16AreRead() throws {
    let page =
      "<table><tr><th>Prénom</th><th>Ville</th></tr><tr><td>Hélène</td><td>Orléans</td></tr></table>"
    let latin = page.unicodeScalars.map { UInt8($0.value) }
    let wide: [UInt8] =
      [0xFF, 0xFE] + page.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    for bytes in [latin, wide] {
      let whole = try read(bytes)
      #expect(whole.headings == ["Prénom", "Ville"])
      #expect(whole.rows == [["Hélène", "Orléans"]])
    }
  }

  @Test func tablesWithinTablesAreTablesOfTheirOwn() throws {
    let page = """
      <table><tr><td><table><tr><th>Nom</th><th>CP</th></tr><tr><td>Le Goff</td><td>29000</td></tr></table></td><td>pub</td></tr></table>
      """
    #expect(try read(page).rows == [["Le Goff", "29000"]])
    let outer = try read(page, sheet: ["table 2"])
    #expect((outer.headings + outer.rows.joined()).contains("pub"))
  }

  @Test func scriptsStylesAndCommentsAreNoText() throws {
    let whole = try read(
      "<table><tr><th>Nom<th>CP<tr><td>Le<!-- <td> --> Goff<script>\"</td>\"</script><td>29000<style>td{}</style></table>"
    )
    #expect(whole.rows == [["Le Goff", "29000"]])
  }

  @Test func aPageWithoutATableIsRefusedWithTheRemedy() throws {
    #expect {
      try read("<html><body><p>Votre session a expiré</p></body></html>")
    } throws: { error in
      (error as? RunError)?.code == "not-a-workbook"
    }
  }

  /// A back office keeps a field for a password, hidden, on each of its pages; a page to log in has a table for its looks.
  @Test func aFieldForAPasswordBesideAListDoesNotHideIt() throws {
    let field = "<form style='display:none'><input type=password name=p></form>"
    let list =
      "<table><tr><th>Nom<th>Ville<tr><td>Le Goff<td>Brest<tr><td>Tanguy<td>Rennes</table>"
    for page in [field + list, list + field] {
      let whole = try read("<html><body>\(page)")
      #expect(whole.rows == [["Le Goff", "Brest"], ["Tanguy", "Rennes"]])
    }
    let login =
      "<html><body><table><tr><td>Identifiant</td><td><input name=u></td></tr><tr><td>Mot de passe</td><td><input type=password><td>Oublié ?</td></tr><tr><td>Langue<td>Français</table>"
    #expect { try read(login) } throws: { error in (error as? RunError)?.code == "login-page" }
  }

  @Test func hostilePagesEndSoon() throws {
    let spans = "<table><tr>" + String(repeating: "<td rowspan=65534 colspan=1000>x", count: 18)
    #expect { try read(spans) } throws: { error in (error as? RunError)?.code == "too-large" }
    let nested = String(repeating: "<table><tr><td>x", count: 20_000)
    #expect(try read(nested).rows.isEmpty == false)
    let rows =
      "<table><tr><td colspan=1000 rowspan=60000>a<td>b" + String(repeating: "<tr>", count: 200_000)
    _ = try read(rows)
  }

  @Test func thePageIsKnownByItsBeginning() {
    let page = Array("\n<html><table>".utf8)
    #expect(XLSX.confidence(head: page, name: "clients.xls") == 90)
    #expect(XLSX.confidence(head: page, name: "clients.html") == 90)
    #expect(XLSX.confidence(head: page, name: "clients.csv") == 0)
    #expect(XLSX.confidence(head: Array("Nom;<b>".utf8), name: "clients.xls") == 0)
  }
}
