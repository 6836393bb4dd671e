import Testing

@testable import Cleaning

@Suite struct CompanyAsidesTests {
  private static let contact = CompanyParser().contact

  private func name(in cell: String) -> String {
    var taken: [String] = []
    return CompanyAsides.name(in: cell, &taken, Self.contact)
  }

  /// What the register, the tax office and the post put beside a name is none of it.
  @Test(arguments: [
    ("Dupont SARL RCS Rennes 732 829 320", "Dupont SARL"),
    ("Dupont SARL - 732829320", "Dupont SARL"), ("Dupont SIRET : 73282932000074", "Dupont"),
    ("Dupont TVA FR44732829320", "Dupont"), ("Dupont SARL APE 4321A", "Dupont SARL"),
    ("SARL Dupont au capital de 8000 euros", "SARL Dupont"),
    ("Dupont au capital social de 10 000 €", "Dupont"), ("c/o Dupont", "Dupont"),
    ("SARL Dupont - M. Petit", "SARL Dupont"), ("SARL Dupont c/o Martin", "SARL Dupont"),
    ("SARL Dupont 732 829 320 RCS Lyon", "SARL Dupont"),
    ("Dupont (732 829 320 RCS Lyon)", "Dupont"),
    ("Dupont - 732 829 320", "Dupont"), ("SAS Dupont, M. Petit", "SAS Dupont"),
    ("SARL Dupont Mme PETIT", "SARL Dupont"), ("Chez SARL Dupont", "SARL Dupont"),
    ("À l'attention de M. Petit, SAS Dupont", "SAS Dupont"),
    ("SARL Dupont à l'attention de Mme Petit", "SARL Dupont"), ("Dupont ex Petit", "Dupont"),
    ("Dupont anciennement Petit", "Dupont"), ("Dupont (liquidation judiciaire)", "Dupont"),
    ("Mme PETIT ANNE - EI", "PETIT ANNE - EI"), ("SARL Dupont - Service achats", "SARL Dupont"),
    ("SARL Dupont - radiée", "SARL Dupont"), ("Dupont SAS Mr PETIT", "Dupont SAS"),
    ("à l'attention de Mme Petit - SARL Dupont", "SARL Dupont"), ("Dupont RM 352", "Dupont"),
    // The owners of a house are named before whoever acts for them.
    ("SDC Le Parc - SAS Kervadec", "SDC Le Parc"), ("Copro Le Parc - SARL Petit", "Copro Le Parc"),
    ("Le Parc - SAS Kervadec", "SAS Kervadec"),
  ])
  func whatIsNoNameGoes(cell: String, name: String) {
    #expect(self.name(in: cell) == name)
  }

  /// The same words inside a name announce nothing.
  @Test(arguments: [
    "Studio Capital 8", "Invest Capital 2000", "Boutique NAF NAF 35", "Ecole APE 35", "Capital",
    "Salon de Mme Lulu", "Chez Paul", "Bijoux Ex Voto", "Dupont 732 829 321",
    "Dupont, Petit et associés",
    "Garage de la TVA 2000", "A2B Transports", "Studio 54", "Garage 2000",
  ])
  func namesStay(name: String) { #expect(self.name(in: name) == name) }

  @Test(arguments: ["n/c", "particulier", "néant", "xxx", "sans société", ""])
  func whatStandsForNobodyIsNoName(cell: String) { #expect(name(in: cell).isEmpty) }

  @Test func onlyANameBehindExIsAFormerOne() {
    #expect(
      CompanyAsides.isFormerName("ex Martin") && CompanyAsides.isFormerName("anc. Ets Le Gal"))
    #expect(!CompanyAsides.isFormerName("ex") && !CompanyAsides.isFormerName("Export Sud"))
  }

  /// What became of a firm and how it was called before are kept beside the name.
  @Test(arguments: [
    ("SARL MOREL (en liquidation judiciaire)", "en liquidation judiciaire"),
    ("SAS ROUX en redressement judiciaire", "en redressement judiciaire"),
    ("SARL CHEZ NOUS (ex Le Balto)", "ex Le Balto"),
    ("SAS BLANC (anciennement SARL NOIR)", "anciennement SARL NOIR"),
    ("EURL GRIS (en formation)", "en formation"),
    ("GARAGE HUBERT (en cours de cession)", "en cours de cession"),
    ("SAS NOEL - en liquidation", "en liquidation"),
  ])
  func whatWasTakenIsKept(cell: String, aside: String) {
    let company = CompanyParser().parse(cell)
    #expect(company.asides == [aside] && !company.name.contains("("))
  }
}
