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
    ("EURL A.B. BOIS", "AB Bois", "EURL"),
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

  /// The sign over the door, the people and the office stand beside the firm: it is named by its form in law.
  @Test(arguments: [
    ("LE PHARE (SARL KERVADEC)", "Kervadec", "SARL"),
    ("Le Phare - SAS Kervadec", "Kervadec", "SAS"),
    ("Kervadec SARL enseigne Le Phare", "Kervadec", "SARL"),
    ("SAS KERVADEC ENSEIGNE LE PHARE", "Kervadec", "SAS"),
    ("EURL Kervadec à l'enseigne Le Phare", "Kervadec", "EURL"),
    ("Le Phare by SARL Kervadec", "Le Phare by Kervadec", "SARL"),
    ("Paul Kervadec E.I. - Couvreur", "Paul Kervadec - Couvreur", "EI"),
    ("KERVADEC ISOLATION (service compta)", "Kervadec Isolation", ""),
    ("SAS KERVADEC - 4 RUE HAUTE - 29000 QUIMPER", "Kervadec", "SAS"),
    ("KERVADEC ISOLATION 29000 QUIMPER", "Kervadec Isolation", ""),
    ("SDC 4 RUE HAUTE", "4 rue Haute", "SDC"), ("SCI 4 RUE HAUTE", "4 rue Haute", "SCI"),
    ("KERVADEC 0261911234", "Kervadec", ""), ("KERVADEC Tel: 02 61 91 12 34", "Kervadec", ""),
    ("KERVADEC (M. LE GAL 02 61 91 12 34)", "Kervadec", ""),
    ("C00412 - KERVADEC", "Kervadec", ""), ("[00412] Kervadec SAS", "Kervadec", "SAS"),
    ("KERVADEC *** NE PLUS LIVRER ***", "Kervadec", ""), ("Client : Kervadec", "Kervadec", ""),
    ("Le Phare Marin LE PHARE MARIN", "Le Phare Marin", ""), ("411000 CLIENTS DIVERS", "", ""),
    ("MAIRIE - 29880 KERVEN", "Mairie Kerven", "MAIRIE"),
    ("M. Le Gal (Kervadec Isolation)", "Kervadec Isolation", ""),
  ])
  func whatStandsBesideTheFirmIsNoneOfIt(cell: String, name: String, form: String) {
    let company = parser.parse(cell)
    #expect(company.name == name && company.legalForm == form)
    #expect(parser.parse(company.name).name == company.name)
  }

  @Test func whatWasTakenOutIsHandedOver() {
    #expect(parser.parse("KERVADEC 02 61 91 12 34").asides == ["02 61 91 12 34"])
    #expect(parser.parse("LE PHARE (SARL KERVADEC)").asides == ["LE PHARE"])
    #expect(parser.parse("SARL Kervadec - impayé").asides == ["impayé"])
    #expect(parser.parse("SARL Kervadec").asides.isEmpty)
  }

  /// Two forms that contradict each other, a form behind an article, one of another country before the name.
  @Test(arguments: [
    ("SAS KERVADEC BOIS SARL", "Kervadec Bois", ""), ("LE SAS", "Le Sas", ""),
    ("LE SPA", "Le Spa", ""), ("AB KERVADEC", "AB Kervadec", ""), ("NV BOIS", "NV Bois", ""),
    ("SYNDICAT MIXTE DU BASSIN", "Syndicat Mixte du Bassin", ""),
    ("SA MAISON KERVADEC", "Maison Kervadec", "SA"), ("LE PHARE sas", "Le Phare", "SAS"),
  ])
  func aDoubtfulFormIsNone(cell: String, name: String, form: String) {
    let company = parser.parse(cell)
    #expect(company.name == name && company.legalForm == form)
  }

  @Test(arguments: [
    ("TPK SARL (Travaux Publics Kervadec)", "TPK"), ("Conseil Ingénierie Kerven (C.I.K.)", "CIK"),
    ("CHARPENTE MENUISERIE KERVADEC - CMK", "CMK"),
  ])
  func theAcronymIsToldByItsName(cell: String, acronym: String) {
    #expect(parser.parse(cell).acronym == acronym)
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
