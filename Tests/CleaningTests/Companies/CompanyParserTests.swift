import Reference
import Testing

@testable import Cleaning

@Suite struct CompanyParserTests {
  private let parser = CompanyParser(ReferenceLibrary())

  /// The forms that the laws of the EU's members know, as letterheads write them (GLEIF, ISO 20275 has them all).
  @Test(arguments: [
    ("Müller GmbH", "Müller", "GMBH"), ("Müller GmbH & Co. KG", "Müller", "GMBH & CO KG"),
    ("Weber UG (haftungsbeschränkt)", "Weber", "UG"), ("Weber gGmbH", "Weber", "GGMBH"),
    ("Weber KGaA", "Weber", "KGAA"), ("Huber Ges.m.b.H.", "Huber", "GMBH"),
    ("Turnverein Süd e.V.", "Turnverein Süd", "EV"), ("Rossi Soc. Coop.", "Rossi", "SCOOP"),
    ("García S.Coop.", "García", "SCOOP"), ("Peeters CVBA", "Peeters", "CVBA"),
    ("Lambert SCRL", "Lambert", "SCRL"), ("Jansen Coöperatie U.A.", "Jansen", "COOPERATIE UA"),
    ("Kowalski Spółka z o.o.", "Kowalski", "SP Z O O"), ("Novák spol. s r.o.", "Novák", "SRO"),
    ("Novák a.s.", "Novák", "AS"), ("Horvat d.d.", "Horvat", "DD"),
    ("Nielsen A/S", "Nielsen", "AS"),
    ("Nielsen, I/S", "Nielsen", "IS"), ("Svensson Aktiebolag", "Svensson", "AB"),
    ("Virtanen Oy Ab", "Virtanen", "OY"), ("DUPONT (SARL)", "Dupont", "SARL"),
    ("S.A.R.L. Dupont", "Dupont", "SARL"), ("Société Anonyme Durand", "Durand", "SA"),
    ("EURL.DUPONT", "Dupont", "EURL"), ("DUPONT-S.A.R.L", "Dupont", "SARL"),
    ("LES TROIS ROIS/SAS", "Les Trois Rois", "SAS"), ("S.AR.L. DUPONT", "Dupont", "SARL"),
    ("Durand, société civile", "Durand", "SC"), ("SARL SCI DURAND", "Durand", "SARL"),
    ("EURL A.B. BOIS", "Ab Bois", "EURL"),
    ("O.G.E.C. DURAND", "OGEC Durand", ""),
    ("Microentrepreneur Durand", "Durand", "AE"), ("sci durand", "Durand", "SCI"),
    ("sas les trois rois", "Les Trois Rois", "SAS"),
  ])
  func theLegalFormIsSplitOff(cell: String, name: String, form: String) {
    let company = parser.parse(cell)
    #expect(company.name == name && company.legalForm == form)
  }

  /// A form is never taken when nothing would remain, nor what only looks like one.
  @Test(arguments: [
    ("SAS", "SAS"), ("Sa Maison", "Sa Maison"), ("Nielsen AS", "Nielsen AS"),
    ("Beauté-SPA", "Beauté-SPA"), ("Ste Anne", "Ste Anne"), ("Studio MB", "Studio MB"),
    ("A/S", "A/S"), ("Société Générale", "Société Générale"),
  ])
  func whatIsTheNameStays(cell: String, name: String) {
    let company = parser.parse(cell)
    #expect(company.name == name && company.legalForm.isEmpty)
  }

  @Test func whatStandsInBracketsIsToldApart() {
    let company = parser.parse("Confédération générale du travail (CGT)")
    #expect(company.acronym == "CGT" && company.name == "Confédération générale du travail")
    #expect(parser.parse("Le Gal (ex Martin)").name == "Le Gal")
    #expect(parser.parse("SAS Le Gal (Mme Petit)").name == "Le Gal")
    let savings = parser.parse("Caisse d'Épargne (CE)")
    #expect(savings.acronym == "CE" && savings.legalForm.isEmpty)
    #expect(parser.parse("UNAF (Union nationale des associations familiales)").acronym == "UNAF")
    #expect(parser.parse("SARL J.P. Durand").acronym.isEmpty)
  }

  @Test(arguments: [
    ("AG INSURANCE", "AG Insurance", ""), ("Inc Magazine", "Inc Magazine", ""),
    ("UG Conseil", "UG Conseil", ""), ("SC Johnson", "SC Johnson", ""),
    ("EPIC Games", "EPIC Games", ""), ("CE Électro", "CE Électro", ""),
    ("Muster AG", "Muster", "AG"), ("SARL Dupont", "Dupont", "SARL"),
  ])
  func foreignFormsStandBehindTheName(text: String, name: String, form: String) {
    let company = CompanyParser(ReferenceLibrary()).parse(text)
    #expect(company.legalForm == form)
    #expect(company.name == name)
  }

  @Test(arguments: [
    "Sarl Dupont sarl", "DUPONT SARL (en liquidation)", "DUPONT SARL - EN REDRESSEMENT JUDICIAIRE",
  ])
  func theFormIsTakenWhereverItStands(text: String) {
    let company = CompanyParser(ReferenceLibrary()).parse(text)
    #expect(company.name == "Dupont" && company.legalForm == "SARL")
  }
}
