#include "CReference.h"

#include <string.h>

// `#embed` (C23) puts the file's bytes here at compile time; five megabytes take about a second.
static const unsigned char categories_juridiques[] = {
#embed "tables/categories_juridiques.csv"
};
static const unsigned char civilites[] = {
#embed "tables/civilites.csv"
};
static const unsigned char cleanco_suffixes[] = {
#embed "tables/cleanco_suffixes.csv"
};
static const unsigned char email_domaines_jetables[] = {
#embed "tables/email_domaines_jetables.csv"
};
static const unsigned char email_fautes_domaine[] = {
#embed "tables/email_fautes_domaine.csv"
};
static const unsigned char email_fournisseurs_grand_public[] = {
#embed "tables/email_fournisseurs_grand_public.csv"
};
static const unsigned char email_roles[] = {
#embed "tables/email_roles.csv"
};
static const unsigned char email_terminaisons[] = {
#embed "tables/email_terminaisons.csv"
};
static const unsigned char eu_formes_juridiques_elf[] = {
#embed "tables/eu_formes_juridiques_elf.csv"
};
static const unsigned char eu_taux_tva_2026[] = {
#embed "tables/eu_taux_tva_2026.csv"
};
static const unsigned char formes_juridiques_eu[] = {
#embed "tables/formes_juridiques_eu.csv"
};
static const unsigned char formes_juridiques_fr[] = {
#embed "tables/formes_juridiques_fr.csv"
};
static const unsigned char fr_cedex_2022[] = {
#embed "tables/fr_cedex_2022.csv"
};
static const unsigned char fr_codes_postaux_collectivites[] = {
#embed "tables/fr_codes_postaux_collectivites.csv"
};
static const unsigned char fr_codes_postaux_pypi_2022[] = {
#embed "tables/fr_codes_postaux_pypi_2022.csv"
};
static const unsigned char fr_jours_feries_2015_2036[] = {
#embed "tables/fr_jours_feries_2015_2036.csv"
};
static const unsigned char fr_naf_rev2[] = {
#embed "tables/fr_naf_rev2.csv"
};
static const unsigned char fr_noms_famille[] = {
#embed "tables/fr_noms_famille.csv"
};
static const unsigned char fr_prenoms[] = {
#embed "tables/fr_prenoms.csv"
};
static const unsigned char fr_synonymes_adresse_addok[] = {
#embed "tables/fr_synonymes_adresse_addok.csv"
};
static const unsigned char iban_structure[] = {
#embed "tables/iban_structure.csv"
};
static const unsigned char latin[] = {
#embed "tables/latin.csv"
};
static const unsigned char known_exports[] = {
#embed "tables/known_exports.csv"
};
static const unsigned char mots_adresse[] = {
#embed "tables/mots_adresse.csv"
};
static const unsigned char mots_bouche_trou[] = {
#embed "tables/mots_bouche_trou.csv"
};
static const unsigned char mots_porteurs[] = {
#embed "tables/mots_porteurs.csv"
};
static const unsigned char mots_sensibles[] = {
#embed "tables/mots_sensibles.csv"
};
static const unsigned char naf_sections[] = {
#embed "tables/naf_sections.csv"
};
static const unsigned char particules[] = {
#embed "tables/particules.csv"
};
static const unsigned char pays_iso3166[] = {
#embed "tables/pays_iso3166.csv"
};
static const unsigned char surnoms[] = {
#embed "tables/surnoms.csv"
};
static const unsigned char tel_fr_plan[] = {
#embed "tables/tel_fr_plan.csv"
};
static const unsigned char tel_plans[] = {
#embed "tables/tel_plans.csv"
};
static const unsigned char types_voie[] = {
#embed "tables/types_voie.csv"
};

typedef struct {
  const char *name;
  const unsigned char *bytes;
  size_t length;
} entry;

static const entry entries[] = {
  {"categories_juridiques.csv", categories_juridiques, sizeof categories_juridiques},
  {"civilites.csv", civilites, sizeof civilites},
  {"cleanco_suffixes.csv", cleanco_suffixes, sizeof cleanco_suffixes},
  {"email_domaines_jetables.csv", email_domaines_jetables, sizeof email_domaines_jetables},
  {"email_fautes_domaine.csv", email_fautes_domaine, sizeof email_fautes_domaine},
  {"email_fournisseurs_grand_public.csv", email_fournisseurs_grand_public, sizeof email_fournisseurs_grand_public},
  {"email_roles.csv", email_roles, sizeof email_roles},
  {"email_terminaisons.csv", email_terminaisons, sizeof email_terminaisons},
  {"eu_formes_juridiques_elf.csv", eu_formes_juridiques_elf, sizeof eu_formes_juridiques_elf},
  {"eu_taux_tva_2026.csv", eu_taux_tva_2026, sizeof eu_taux_tva_2026},
  {"formes_juridiques_eu.csv", formes_juridiques_eu, sizeof formes_juridiques_eu},
  {"formes_juridiques_fr.csv", formes_juridiques_fr, sizeof formes_juridiques_fr},
  {"fr_cedex_2022.csv", fr_cedex_2022, sizeof fr_cedex_2022},
  {"fr_codes_postaux_collectivites.csv", fr_codes_postaux_collectivites, sizeof fr_codes_postaux_collectivites},
  {"fr_codes_postaux_pypi_2022.csv", fr_codes_postaux_pypi_2022, sizeof fr_codes_postaux_pypi_2022},
  {"fr_jours_feries_2015_2036.csv", fr_jours_feries_2015_2036, sizeof fr_jours_feries_2015_2036},
  {"fr_naf_rev2.csv", fr_naf_rev2, sizeof fr_naf_rev2},
  {"fr_noms_famille.csv", fr_noms_famille, sizeof fr_noms_famille},
  {"fr_prenoms.csv", fr_prenoms, sizeof fr_prenoms},
  {"fr_synonymes_adresse_addok.csv", fr_synonymes_adresse_addok, sizeof fr_synonymes_adresse_addok},
  {"iban_structure.csv", iban_structure, sizeof iban_structure},
  {"latin.csv", latin, sizeof latin},
  {"known_exports.csv", known_exports, sizeof known_exports},
  {"mots_adresse.csv", mots_adresse, sizeof mots_adresse},
  {"mots_bouche_trou.csv", mots_bouche_trou, sizeof mots_bouche_trou},
  {"mots_porteurs.csv", mots_porteurs, sizeof mots_porteurs},
  {"mots_sensibles.csv", mots_sensibles, sizeof mots_sensibles},
  {"naf_sections.csv", naf_sections, sizeof naf_sections},
  {"particules.csv", particules, sizeof particules},
  {"pays_iso3166.csv", pays_iso3166, sizeof pays_iso3166},
  {"surnoms.csv", surnoms, sizeof surnoms},
  {"tel_fr_plan.csv", tel_fr_plan, sizeof tel_fr_plan},
  {"tel_plans.csv", tel_plans, sizeof tel_plans},
  {"types_voie.csv", types_voie, sizeof types_voie},
};

const unsigned char *tamis_reference_table(const char *name, size_t *length) {
  for (size_t i = 0; i < sizeof entries / sizeof entries[0]; i++) {
    if (strcmp(entries[i].name, name) == 0) {
      *length = entries[i].length;
      return entries[i].bytes;
    }
  }
  *length = 0;
  return NULL;
}

const char *tamis_reference_name(size_t index) {
  return index < sizeof entries / sizeof entries[0] ? entries[index].name : NULL;
}
