#include "Structure.h"

#include <string.h>
#include <zlib.h>

#include <string_view>

namespace {

constexpr size_t streamLimit = 8u << 20;
constexpr size_t totalLimit = 24u << 20;
constexpr size_t dictionaryLimit = 1u << 16;

bool isDelimiter(char c) {
  return c == '\0' || strchr(" \t\r\n\f/<>[](){}%", c) != nullptr;
}

bool hasName(std::string_view dictionary, std::string_view name) {
  for (size_t at = dictionary.find(name); at != std::string_view::npos;
       at = dictionary.find(name, at + 1)) {
    size_t end = at + name.size();
    if (end >= dictionary.size() || isDelimiter(dictionary[end])) return true;
  }
  return false;
}

// qpdf takes a stream for one of structure only with these keys in its dictionary; a `#` may hide any key.
bool maybeStructure(std::string_view dictionary) {
  return dictionary.find('#') != std::string_view::npos || hasName(dictionary, "/First") ||
      hasName(dictionary, "/W");
}

// One plain filter, or none: structure needs no more, and each further one multiplies what a bomb inflates to.
bool hasPlainFilter(std::string_view dictionary) {
  size_t at = dictionary.find("/Filter");
  if (at == std::string_view::npos) return true;
  if (dictionary.find("/Filter", at + 1) != std::string_view::npos) return false;
  std::string_view rest = dictionary.substr(at + 7);
  size_t start = rest.find_first_not_of(" \t\r\n\f[");
  if (start == std::string_view::npos || rest[start] != '/') return false;
  rest = rest.substr(start + 1);
  size_t end = 0;
  while (end < rest.size() && !isDelimiter(rest[end])) end++;
  std::string_view name = rest.substr(0, end);
  if (name != "FlateDecode" && name != "Fl") return false;
  size_t next = rest.find_first_not_of(" \t\r\n\f", end);
  bool isArray = dictionary.substr(at + 7, start + 1).find('[') != std::string_view::npos;
  return !isArray || (next != std::string_view::npos && rest[next] == ']');
}

// The number of bytes that the zlib stream at `bytes` inflates to, at most `limit`.
size_t inflatedLength(const unsigned char *bytes, size_t length, size_t limit) {
  z_stream stream = {};
  if (inflateInit(&stream) != Z_OK) return 0;
  unsigned char buffer[1 << 15];
  stream.next_in = const_cast<unsigned char *>(bytes);
  stream.avail_in = static_cast<uInt>(length > (1u << 30) ? (1u << 30) : length);
  size_t total = 0;
  int state = Z_OK;
  while (state == Z_OK && total < limit) {
    stream.next_out = buffer;
    stream.avail_out = sizeof buffer;
    state = inflate(&stream, Z_NO_FLUSH);
    total += sizeof buffer - stream.avail_out;
  }
  inflateEnd(&stream);
  return total;
}

}  // namespace

bool tamis_pdf_structure_is_sound(const unsigned char *bytes, size_t length) {
  std::string_view file(reinterpret_cast<char const *>(bytes), length);
  size_t total = 0;
  for (size_t at = file.find("stream"); at != std::string_view::npos;
       at = file.find("stream", at + 6)) {
    if (at >= 3 && file.substr(at - 3, 3) == "end") continue;
    size_t back = at > dictionaryLimit ? at - dictionaryLimit : 0;
    std::string_view before = file.substr(back, at - back);
    size_t object = before.rfind("obj");
    bool isWhole = object != std::string_view::npos;
    std::string_view dictionary = isWhole ? before.substr(object) : before;
    if (isWhole && !maybeStructure(dictionary)) continue;
    size_t start = at + 6;
    while (start < length && (bytes[start] == '\r' || bytes[start] == '\n' || bytes[start] == ' '))
      start++;
    size_t found = inflatedLength(bytes + start, length - start, streamLimit);
    if (found == 0) continue;
    if (!hasPlainFilter(dictionary) && !hasName(dictionary, "/EmbeddedFile")) return false;
    total += found;
    if (found >= streamLimit || total >= totalLimit) return false;
  }
  return true;
}
