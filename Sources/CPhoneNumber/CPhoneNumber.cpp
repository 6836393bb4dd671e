#include "CPhoneNumber.h"

#include <phonenumbers/phonenumberutil.h>

#include <cstring>
#include <string>

using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;

static void copy(char *to, size_t room, const std::string &from) {
  size_t n = from.size() < room - 1 ? from.size() : room - 1;
  std::memcpy(to, from.data(), n);
  to[n] = 0;
}

extern "C" tamis_phone tamis_phone_parse(const char *text, size_t length, const char *region) {
  tamis_phone out;
  std::memset(&out, 0, sizeof out);
  out.type = -1;
  const PhoneNumberUtil &util = *PhoneNumberUtil::GetInstance();
  PhoneNumber number;
  if (util.Parse(std::string(text, length), region, &number) != PhoneNumberUtil::NO_PARSING_ERROR)
    return out;
  out.parsed = 1;
  out.valid = util.IsValidNumber(number) ? 1 : 0;
  out.possible = util.IsPossibleNumber(number) ? 1 : 0;
  out.type = static_cast<int32_t>(util.GetNumberType(number));
  out.country_code = number.country_code();
  std::string formatted, where;
  util.Format(number, PhoneNumberUtil::E164, &formatted);
  util.GetRegionCodeForNumber(number, &where);
  copy(out.e164, sizeof out.e164, formatted);
  copy(out.region, sizeof out.region, where);
  if (number.has_extension()) copy(out.extension, sizeof out.extension, number.extension());
  return out;
}
