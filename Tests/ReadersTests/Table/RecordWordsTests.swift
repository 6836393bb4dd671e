import Testing

@testable import Readers

/// Lists without headings, all of whose columns are words.
@Suite struct RecordWordsTests {
  @Test(arguments: [
    "M.;Dupont;Jean;0 rue du Port;Paris\nMme;Martin;Jean;1 rue du Port;Paris\nM.;Durand;Jean;2 rue du Port;Paris\n",
    "Client;Dupont;Paris;France\nClient;Martin;Paris;France\nClient;Durand;Paris;France\n",
    "Dupont;Jean;Paris;actif\nMartin;Luc;Paris;actif\nDurand;Jean;Paris;actif\n",
    "Chatelain;Maria;Courcelles-Frémoy\nRaoul;Valentin;Machiel\nMaurin;Sébastien;Plan-d'Orgon\n",
    "AMBLARD Jean-Marc;Ézy-sur-Eure\nSAHIN Thierry;Campagne\nMAUDUIT Magali;Omessa\n",
    "SAS Diallo;Boulangerie\nEURL Lebas;Coiffure\nSARL Chene;Garage\n",
    "Menuiserie;12 rue Foch\nPlomberie;3 rue Verte\nPeinture;8 quai Sud\n",
    "Dupont;Jean\nMartin;Luc\nDurand;Anne\n",
  ])
  func theFirstClientIsNoHeading(text: String) throws {
    let read = try readCSV(text)
    #expect(read.headings.isEmpty)
    #expect(read.rows.count == 3)
  }

  @Test(arguments: [
    "Civ;Nom;Prénom;Ville\nM.;Dupont;Jean;Paris\nM.;Martin;Jean;Paris\nMme;Durand;Anne;Lyon\n",
    "Client;Ville\nClient;Paris\nProspect;Paris\nClient;Lyon\n",
    "Ville;Pays\nParis;France\nLyon;France\nNice;France\n",
    "Imię;Miasto\nJean;Paris\nLuc;Lyon\nAnne;Nice\n",
    "col1;col2\nDupont;Paris\nMartin;Lyon\nDurand;Nice\n",
    "Qualité;Vendeur\nbonne;Durand\nfaible;Martin\nbonne;Petit\n",
    "Champ;Choix\nDupont;oui\nMartin;non\nChamp;Choix\nDurand;oui\n",
  ])
  func wordsThatHeadOthersAre(text: String) throws {
    let read = try readCSV(text)
    #expect(!read.headings.isEmpty)
    #expect(read.rows.count == 3)
  }
}
