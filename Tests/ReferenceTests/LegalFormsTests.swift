import Reference
import Testing

@Suite struct LegalFormsTests {
  private let forms = ReferenceLibrary().legalForms

  @Test(arguments: [
    ("SARL", "SARL"), ("S.A.R.L.", "SARL"), ("s a r l", "SARL"), ("sàrl", "SARL"),
    ("Société à responsabilité limitée", "SARL"), ("Sté à responsabilité limitée", "SARL"),
    ("Sté civile immobilière", "SCI"), ("GmbH", "GMBH"), ("limited", "LTD"),
    ("Naamloze Vennootschap", "NV"), ("micro-entrepreneur", "AE"),
  ])
  func aFormIsKnownInEveryWayItIsWritten(_ text: String, _ form: String) {
    #expect(forms.form(text) == form)
  }

  @Test(arguments: ["", "Dupont", "S.A.R.L. Dupont"])
  func anotherTextIsNone(_ text: String) { #expect(forms.form(text) == nil) }

  /// The longer writing is tried first: « SARL unipersonnelle » is an EURL.
  @Test func theWritingsOfMostWordsComeFirst() {
    let counts = forms.writings.map(\.words.count)
    #expect(counts == counts.sorted(by: >))
    #expect(forms.writings(with: "SARL", atEnd: false).first.map { $0.words.count > 1 } == true)
    for writing in forms.writings {
      #expect(forms.writings(with: writing.words[0], atEnd: false).contains(writing))
      #expect(forms.writings(with: writing.words.last ?? "", atEnd: true).contains(writing))
    }
  }

  @Test func withoutTablesOnlyTheCustomaryOnesAreKnown() {
    let bare = LegalForms(french: nil, european: nil)
    #expect(bare.form("SCI") == nil && bare.form("limited") == "LTD")
  }
}
