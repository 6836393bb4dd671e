/// Names that stand for nobody: counter sales, tests, « inconnu ».
enum PlaceholderNames {
  /// Whether the folded name is an account for anybody, which must never attract other records.
  static func isGeneric(_ bytes: [UInt8]) -> Bool {
    bytes.count <= 40 && generic.contains(Mix.hash(bytes))
  }

  /// Whether first and last name together are such an account.
  static func isGeneric(_ first: [UInt8], _ last: [UInt8]) -> Bool {
    !first.isEmpty && !last.isEmpty && isGeneric(first + [0x20] + last)
  }

  /// Whether the folded name means that no name is known.
  static func isBlank(_ bytes: [UInt8]) -> Bool {
    bytes.count <= 40 && blank.contains(Mix.hash(bytes))
  }

  private static func hashes(_ names: String) -> Set<UInt64> {
    Set(names.split(separator: ",").map { Mix.hash(Array($0.utf8)) })
  }

  private static let generic = hashes(
    "client comptoir,comptoir,vente comptoir,client divers,clients divers,divers,divers clients,client passage,clients passage,"
      + "client de passage,passage,vente au comptoir,client anonyme,anonyme,client inconnu,client,clients,client magasin,"
      + "vente directe,client web,client test,test,walk in,walk in customer,guest,cash customer,caisse,pere noel,noel pere,mickey mouse,mouse mickey,donald duck,duck donald,test test,monsieur test,madame test,le client,un client,client de passage,particuliers,client caisse"
  )

  private static let blank = hashes(
    "inconnu,inconnue,nc,na,n a,n c,neant,aucun,aucune,xxx,xx,x,xxxx,null,none,nan,a completer,non renseigne,sans nom,"
      + "unknown,test,azerty,nom,prenom,name,sans")
}
