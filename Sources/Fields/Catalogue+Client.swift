extension Catalogue {
  static let identity: [Field] = [
    Field(
      "client-code", .code, .source, en: "client code", fr: "code client",
      [
        "code", "id client", "client id", "n client", "no client", "numero client", "num client",
        "customer id", "customer number", "customer no", "code tiers", "compte tiers",
        "reference client",
        "ref client", "account number", "id", "rec id", "record id", "identifiant", "compte client",
        "id customer", "external id", "contact id", "n adherent", "numero adherent",
        "numero d adherent", "n d adherent", "n membre", "numero de membre", "member number",
        "member id", "matricule",
      ], personal: false, compare: .clientCode, survive: .preferred),
    Field(
      "client-kind", .word, .identity, en: "kind of client", fr: "type de client",
      ["type", "categorie client", "customer type", "nature", "particulier professionnel"],
      personal: false),
    Field(
      "civility", .civility, .identity, en: "civility", fr: "civilité",
      [
        "civ", "titre", "title", "salutation", "politesse", "honorific", "prefix", "name prefix",
        "m mme",
      ],
      compare: .civility),
    Field(
      "person", .person, .identity, en: "full name", fr: "nom complet",
      [
        "nom et prenom", "prenom et nom", "nom prenom", "prenom nom", "client", "customer",
        "name", "display name", "contact", "nom du contact", "contact name", "interlocuteur",
        "nom affiche", "nom client", "nom du client", "customer name", "your name", "destinataire",
        "participant", "demandeur", "beneficiaire", "guest name", "guest", "nom du voyageur",
        "nom d affichage",
      ], compare: .person, survive: .mostComplete),
    Field(
      "first-name", .firstName, .identity, en: "first name", fr: "prénom",
      [
        "prenoms", "given name", "given names", "forename", "firstname", "fname", "prenom client",
        "billing first name", "prenom du contact", "first", "name first", "first nm",
      ], compare: .firstName),
    Field(
      "last-name", .lastName, .identity, en: "last name", fr: "nom",
      [
        "nom de famille", "surname", "family name", "lastname", "lname", "nom usuel", "nom d usage",
        "nom usage",
        "billing last name", "nom marital", "last", "patronyme", "name last", "last nm",
      ], compare: .lastName),
    Field(
      "second-last-name", .lastName, .identity, en: "second last name",
      fr: "second nom de famille", ["second surname"], compare: .secondLastName),
    Field(
      "birth-name", .lastName, .identity, en: "birth name", fr: "nom de naissance",
      ["nom de jeune fille", "nom naissance", "maiden name", "nom patronymique", "nee"],
      compare: .birthName),
    Field("sex", .sex, .identity, en: "sex", fr: "sexe", ["gender", "genre"]),
    Field(
      "sex-origin", .word, .identity, en: "how the sex is known", fr: "origine du sexe", []),
    Field("greeting", .text, .identity, en: "greeting", fr: "formule d’appel", ["salutation form"]),
    Field(
      "birth-date", .date, .identity, en: "birth date", fr: "date de naissance",
      [
        "naissance", "ne le", "nee le", "date naissance", "date naiss", "ddn", "birthday",
        "birthdate",
        "dtnais", "datnai", "datnais", "date nai", "dt naissance", "dt naiss", "dob",
        "date of birth", "anniversaire", "date anniversaire", "born",
      ], compare: .birthDate),
    Field(
      "day-of-birth", .text, .identity, en: "day and month of birth",
      fr: "jour et mois de naissance", []),
    Field(
      "profession", .text, .identity, en: "profession", fr: "profession",
      ["metier", "fonction", "job", "job title", "poste", "occupation", "emploi"]),
  ]

  static let company: [Field] = [
    Field(
      "company", .company, .company, en: "company", fr: "raison sociale",
      [
        "societe", "entreprise", "denomination", "denomination sociale", "organisation",
        "organization",
        "nom de la societe", "nom societe", "nom entreprise", "company name", "company legal name",
        "firme", "etablissement", "billing company", "organisme", "structure", "firm",
        "business name", "intitule", "raison soc", "account name", "nom du compte", "nom de compte",
      ], personal: false, compare: .company),
    Field(
      "trade-name", .company, .company, en: "trade name", fr: "nom commercial",
      ["enseigne", "nom d enseigne", "enseigne commerciale", "trading name", "trading as", "dba"],
      personal: false, compare: .company),
    Field(
      "legal-form", .legalForm, .company, en: "legal form", fr: "forme juridique",
      ["forme", "forme jur", "statut juridique"], personal: false),
    Field(
      "acronym", .text, .company, en: "acronym", fr: "sigle", [], personal: false),
    Field(
      "activity-code", .activity, .company, en: "activity code", fr: "code APE",
      [
        "ape", "naf", "code naf", "apet", "code ape naf", "code naf ape", "code activite",
        "code activite principale", "idprof3 ape", "activiteprincipaleunitelegale",
        "activiteprincipaleetablissement",
      ],
      personal: false),
    Field(
      "activity-code-2025", .activity, .company, en: "activity code, NAF 2025",
      fr: "code APE, NAF 2025", ["naf 2025", "code naf 2025", "ape 2025"], personal: false),
    Field(
      "activity", .text, .company, en: "activity", fr: "activité",
      [
        "secteur", "secteur d activite", "domaine d activite", "industry", "libelle ape",
        "libelle naf", "libelle activite", "activite principale",
      ],
      personal: false),
    Field(
      "activity-section", .text, .company, en: "section of activity", fr: "section d’activité", [],
      personal: false),
    Field(
      "legal-category", .legalCategory, .company, en: "legal category", fr: "catégorie juridique",
      [
        "categorie juridique", "code categorie juridique", "nature juridique", "code juridique",
        "code forme juridique", "categoriejuridiqueunitelegale",
      ], personal: false),
    Field(
      "legal-category-label", .text, .company, en: "legal category in words",
      fr: "catégorie juridique en clair", ["libelle categorie juridique"], personal: false),
    Field(
      "siren", .siren, .identifiers, en: "SIREN", fr: "SIREN",
      ["n siren", "numero siren", "no siren", "id prof 1", "rcs"], personal: false,
      compare: .organisation),
    Field(
      "siret", .siret, .identifiers, en: "SIRET", fr: "SIRET",
      ["n siret", "numero siret", "no siret", "code siret", "id prof 2"], personal: false,
      compare: .establishment),
    Field(
      "vat-number", .vatNumber, .identifiers, en: "VAT number", fr: "n° de TVA",
      [
        "tva", "tva intra", "tva intracommunautaire", "n tva", "numero tva", "numero de tva",
        "n tva intracommunautaire", "no tva", "vat", "vat id", "vat no", "tax id", "tva intracom",
        "identifiant tva", "code tva intra", "identifiant tva", "code tva intra", "bce", "kbo",
        "numero d entreprise", "n entreprise",
      ], personal: false, compare: .organisation),
    Field(
      "rna", .rna, .identifiers, en: "association number", fr: "n° RNA", ["waldec"], personal: false
    ),
    Field(
      "iban", .iban, .identifiers, en: "IBAN", fr: "IBAN",
      ["rib", "compte bancaire", "bank account"]),
    Field("bic", .bic, .identifiers, en: "BIC", fr: "BIC", ["swift", "code bic"], personal: false),
  ]

  static let address: [Field] = [
    Field(
      "address", .address, .address, en: "whole address", fr: "adresse complète",
      ["full address", "adresse postale complete", "postal address"], compare: .street,
      survive: .mostComplete),
    Field(
      "street", .street, .address, en: "street", fr: "adresse",
      [
        "rue", "voie", "adresse 1", "adresse1", "adresse ligne 1", "address", "address 1",
        "address line 1",
        "street address", "address1", "adresse postale", "billing address 1", "billing street",
        "libelle voie",
        "adr", "adr1", "n et voie", "numero et voie", "rue client", "domicile",
      ], compare: .street, survive: .mostComplete),
    Field(
      "street-number", .text, .address, en: "street number", fr: "numéro de voie",
      ["street number", "n voie", "numero", "house number", "n rue", "num voie"]),
    Field(
      "street-2", .street, .address, en: "address complement", fr: "complément d’adresse",
      [
        "complement adresse", "adresse 2", "adresse2", "address 2", "address line 2", "address2",
        "complement",
        "adresse ligne 2", "billing address 2", "batiment", "residence", "adr2", "etage", "apt",
      ]),
    Field(
      "street-3", .street, .address, en: "address, third line", fr: "adresse, troisième ligne",
      ["adresse 3", "address 3", "address line 3", "lieu dit", "bp", "adresse3", "adr3"]),
    Field(
      "postcode", .postcode, .address, en: "post code", fr: "code postal",
      [
        "cp", "c p", "code post", "postal code", "zip", "zip code", "zipcode", "postcode",
        "billing postcode", "npa", "n p a", "code npa",
        "code postal client", "codepostal", "codpos", "cod postal", "code pos",
      ], compare: .postcode),
    Field(
      "city", .city, .address, en: "town", fr: "ville",
      [
        "commune", "localite", "town", "vil", "city", "billing city", "ville client",
        "municipality",
        "suburb",
        "bureau distributeur", "locality", "cp ville", "code postal ville", "code postal et ville",
      ], compare: .city),
    Field(
      "state", .text, .address, en: "region", fr: "région",
      [
        "etat province", "etat region", "province", "departement", "county", "state",
        "billing state",
      ], personal: false),
    Field(
      "country", .country, .address, en: "country", fr: "pays",
      ["nation", "billing country", "country code", "code pays", "land"], personal: false,
      compare: .country),
    Field(
      "insee", .code, .address, en: "INSEE code of the town", fr: "code INSEE",
      ["code commune", "insee"], personal: false),
  ]

  static let reach: [Field] = [
    Field(
      "phone", .phone, .reach, en: "phone", fr: "téléphone",
      [
        "tel", "telephone fixe", "tel fixe", "fixe", "n tel", "n de tel", "no tel",
        "numero de telephone", "n de telephone",
        "phone number", "tel 1", "telephone 1", "tel 2", "telephone 2", "tel 3", "telephone 3",
        "home phone", "landline", "landline number",
        "billing phone",
        "tel domicile", "tel bureau", "business phone", "work phone", "phone 1", "phone 1 value",
        "tel pro",
        "telephone pro", "numero tel", "num tel", "teldomicile", "contact phone", "telephones",
        "tels",
        "phones", "phone numbers", "numeros de telephone", "tel fixe portable", "tel fixe port",
        "tel fixe mobile", "fixe portable", "fixe mobile", "tel portable fixe", "portable fixe",
      ], list: true, compare: .phone),
    Field(
      "mobile", .phone, .reach, en: "mobile", fr: "mobile",
      [
        "portable", "tel portable", "telephone portable", "tel mobile", "gsm", "cell", "cell phone",
        "cellphone",
        "mobile phone", "whatsapp", "n portable", "telephone mobile",
        "mob", "portables", "mobiles", "tel port", "num portable", "natel", "n natel",
      ], list: true, compare: .mobile),
    Field(
      "fax", .phone, .reach, en: "fax", fr: "télécopie",
      [
        "telecopie", "n fax", "telecopie bureau", "telecopie domicile", "fax bureau",
        "fax domicile",
        "business fax", "home fax", "other fax", "fax number", "numero de fax", "tel fax",
      ]),
    Field(
      "email", .email, .reach, en: "e-mail", fr: "courriel",
      [
        "mail", "e mail", "email address", "adresse mail", "adresse email", "adresse e mail",
        "adresse de messagerie",
        "courriel", "mel", "adresse electronique", "billing email", "email 1", "e mail address",
        "e mail 1 value",
        "email client", "mail client", "contact email", "courrier electronique", "recipient email",
        "recipient", "email du destinataire", "emails", "e mails", "mails", "courriels",
        "adresses mail", "adresses email", "adresses e mail", "email addresses",
      ], list: true, compare: .email),
    Field(
      "email-bounced", .code, .reach, en: "e-mail that cannot be reached",
      fr: "courriel injoignable", ["email en echec", "dead email"], list: true),
    Field(
      "email-bounced-date", .date, .reach, en: "e-mail failed on", fr: "courriel en échec le", [],
      personal: false, survive: .newest),
    Field(
      "email-bounced-reason", .text, .reach, en: "why the e-mail failed",
      fr: "motif de l’échec du courriel", [], personal: false, survive: .newest),
    Field(
      "website", .text, .reach, en: "web site", fr: "site web",
      ["site", "url", "site internet", "web"],
      personal: false),
    Field(
      "social", .tags, .reach, en: "social handles", fr: "réseaux sociaux",
      ["facebook", "instagram", "linkedin", "twitter", "linkedin url", "x"], list: true),
    Field(
      "language", .language, .reach, en: "language", fr: "langue", ["lang", "langue", "locale"]),
    Field(
      "preferred-channel", .word, .reach, en: "preferred channel", fr: "canal préféré",
      ["moyen de contact", "contact prefere", "preferred contact", "canal"]),
  ]

  static let relation: [Field] = [
    Field(
      "interests", .tags, .relation, en: "interests", fr: "centres d’intérêt",
      ["interets", "hobbies", "loisirs", "gouts"], list: true),
    Field(
      "loyalty-number", .code, .relation, en: "loyalty number", fr: "n° de fidélité",
      ["carte fidelite", "n carte", "carte de fidelite", "numero fidelite", "loyalty card"],
      compare: .identifier),
    Field(
      "referrer", .text, .relation, en: "referrer", fr: "parrain",
      ["parrainage", "referred by", "recommande par"]),
    Field("vip", .boolean, .relation, en: "VIP", fr: "VIP", ["client vip", "is vip"]),
    Field(
      "tags", .tags, .relation, en: "tags", fr: "étiquettes",
      ["tags", "etiquette", "groupes", "segments", "labels"], list: true),
    Field(
      "created-date", .date, .source, en: "created on", fr: "créé le",
      [
        "date creation", "date de creation", "created at", "created", "date inscription",
        "inscrit le", "date d inscription",
        "client depuis", "client depuis le", "dtcrea", "datcrea", "dt creation", "date ajout",
        "date registered", "date entree", "horodateur", "horodatage", "timestamp",
      ], personal: false, survive: .preferred),
    Field(
      "updated-date", .date, .source, en: "updated on", fr: "mis à jour le",
      [
        "date maj", "maj", "date de mise a jour", "updated at", "last modified", "modifie le",
        "derniere modification", "date modif",
      ],
      personal: false, survive: .newest),
    Field(
      "note", .note, .relation, en: "note", fr: "note",
      [
        "notes", "commentaire", "commentaires", "observation", "observations", "remarque",
        "remarques", "comment", "memo", "obs", "remarq",
      ],
      survive: .longest),
  ]
}
