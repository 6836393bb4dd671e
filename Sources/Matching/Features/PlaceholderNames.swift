/// Names that stand for nobody: counter sales, tests, « inconnu ».
enum PlaceholderNames {
  /// Whether the folded name is an account for anybody, which must never attract other records.
  static func isGeneric(_ bytes: [UInt8]) -> Bool {
    bytes.count <= 40 && generic.contains(Mix.hash(bytes))
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
      + "vente directe,client web,client test,test,walk in,walk in customer,guest,cash customer,caisse,particuliers,client caisse"
  )

  private static let blank = hashes(
    "inconnu,inconnue,nc,na,n a,n c,neant,aucun,aucune,xxx,xx,x,xxxx,null,none,nan,a completer,non renseigne,sans nom,"
      + "unknown,test,azerty,nom,prenom,name,sans")
}
