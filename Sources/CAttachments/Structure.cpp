#include "Structure.h"

#include <string.h>
#include <zlib.h>

#include <memory>
#include <string_view>

namespace {

// What a real document needs at most: bytes of one stream of structure, of all together, and words of structure.
// Each word costs qpdf some 260 bytes of memory, whatever its own length.
constexpr size_t streamLimit = 8u << 20;
constexpr size_t totalLimit = 24u << 20;
constexpr size_t wordLimit = 150000;
constexpr size_t streamCountLimit = 50000;

bool isSpace(unsigned char c) { return c <= 0x20; }

bool isDelimiter(unsigned char c) {
  return isSpace(c) || (c < 0x80 && strchr("/<>[](){}%", c) != nullptr);
}

// Counts the words of PDF syntax in bytes that come piece by piece.
class Words {
 public:
  void count(const unsigned char *bytes, size_t length) {
    for (size_t at = 0; at < length; at++) {
      bool delimits = isDelimiter(bytes[at]);
      if (delimits ? !isSpace(bytes[at]) : !inWord) found++;
      inWord = !delimits;
    }
  }
  void reset() { found = 0; }
  size_t found = 0;

 private:
  bool inWord = false;
};

bool hasName(std::string_view dictionary, std::string_view name) {
  for (size_t at = dictionary.find(name); at != std::string_view::npos;
       at = dictionary.find(name, at + 1)) {
    size_t end = at + name.size();
    if (end >= dictionary.size() || isDelimiter(dictionary[end])) return true;
  }
  return false;
}

bool isLetter(int c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }

int hexadecimal(unsigned char c) {
  if (c >= '0' && c <= '9') return c - '0';
  int letter = c | 0x20;
  return letter >= 'a' && letter <= 'f' ? letter - 'a' + 10 : -1;
}

// Whether a `#41` stands for a letter, so that the dictionary may have a key that is not seen.
bool hidesLetters(std::string_view dictionary) {
  for (size_t at = dictionary.find('#'); at != std::string_view::npos;
       at = dictionary.find('#', at + 1)) {
    if (at + 2 >= dictionary.size()) return true;
    int high = hexadecimal(dictionary[at + 1]);
    int low = hexadecimal(dictionary[at + 2]);
    if (high >= 0 && low >= 0 && isLetter(high * 16 + low)) return true;
  }
  return false;
}

// qpdf takes a stream for one of structure only with these keys in its dictionary.
bool maybeStructure(std::string_view dictionary) {
  return hasName(dictionary, "/First") || hasName(dictionary, "/W") || hidesLetters(dictionary);
}

// One plain filter, or none: structure needs no more, and each further one multiplies what a bomb inflates to.
bool hasPlainFilter(std::string_view dictionary) {
  size_t at = dictionary.find("/Filter");
  if (at == std::string_view::npos) return true;
  if (dictionary.find("/Filter", at + 1) != std::string_view::npos) return false;
  std::string_view rest = dictionary.substr(at + 7);
  size_t start = rest.find_first_not_of(" \t\r\n\f[");
  if (start == std::string_view::npos || rest[start] != '/') return false;
  bool isArray = rest.substr(0, start).find('[') != std::string_view::npos;
  rest = rest.substr(start + 1);
  size_t end = 0;
  while (end < rest.size() && !isDelimiter(rest[end])) end++;
  std::string_view name = rest.substr(0, end);
  if (name != "FlateDecode" && name != "Fl") return false;
  size_t next = rest.find_first_not_of(" \t\r\n\f", end);
  return !isArray || (next != std::string_view::npos && rest[next] == ']');
}

// Inflates zlib streams up to the limit of one, and counts their words.
class Inflater {
 public:
  Inflater() { isReady = inflateInit(&stream) == Z_OK; }
  ~Inflater() { inflateEnd(&stream); }
  Inflater(Inflater const &) = delete;
  Inflater &operator=(Inflater const &) = delete;

  // The number of bytes inflated; 0 when there is no zlib stream at `bytes`.
  size_t inflate(const unsigned char *bytes, size_t length, Words &words) {
    if (!isReady || length < 2 || (bytes[0] & 15) != 8 || (bytes[0] * 256 + bytes[1]) % 31 != 0) return 0;
    inflateReset(&stream);
    stream.next_in = const_cast<unsigned char *>(bytes);
    stream.avail_in = static_cast<uInt>(length > (1u << 30) ? (1u << 30) : length);
    size_t total = 0;
    int state = Z_OK;
    while (state == Z_OK && total < streamLimit) {
      stream.next_out = buffer;
      stream.avail_out = sizeof buffer;
      state = ::inflate(&stream, Z_NO_FLUSH);
      size_t got = sizeof buffer - stream.avail_out;
      words.count(buffer, got);
      total += got;
    }
    return total;
  }

 private:
  z_stream stream = {};
  bool isReady = false;
  unsigned char buffer[1 << 15];
};

// Looks at the streams that may hold structure. Each byte belongs to the dictionary of one stream at most.
bool areStreamsSound(std::string_view file) {
  auto bytes = reinterpret_cast<const unsigned char *>(file.data());
  auto inflater = std::make_unique<Inflater>();
  Words words;
  size_t total = 0;
  size_t count = 0;
  size_t seen = 0;
  for (size_t at = file.find("stream"); at != std::string_view::npos; at = file.find("stream", seen)) {
    std::string_view before = file.substr(seen, at - seen);
    seen = at + 6;
    if (at >= 3 && file.substr(at - 3, 3) == "end") continue;
    size_t object = before.rfind("obj");
    bool isWhole = object != std::string_view::npos;
    std::string_view dictionary = isWhole ? before.substr(object) : before;
    if (isWhole && !maybeStructure(dictionary)) continue;
    size_t start = seen;
    while (start < file.size() && start < seen + 16 && isSpace(bytes[start])) start++;
    size_t found = inflater->inflate(bytes + start, file.size() - start, words);
    if (found == 0) continue;
    if (!hasPlainFilter(dictionary) || ++count > streamCountLimit) return false;
    total += found;
    if (found >= streamLimit || total >= totalLimit || words.found > wordLimit) return false;
  }
  return true;
}

// Looks at the objects that stand in the file as they are.
bool areObjectsSound(std::string_view file) {
  auto bytes = reinterpret_cast<const unsigned char *>(file.data());
  Words words;
  size_t at = 0;
  size_t end = 0;
  size_t stream = 0;
  while (at < file.size()) {
    // Each is looked for again only once it was passed.
    if (end <= at) end = file.find("endobj", at);
    if (stream <= at) stream = file.find("stream", at);
    size_t stop = end < stream ? end : stream;
    if (stop == std::string_view::npos) stop = file.size();
    words.count(bytes + at, stop - at);
    if (words.found > wordLimit) return false;
    if (stop == file.size()) break;
    words.reset();
    if (stop == end) {
      at = end + 6;
      continue;
    }
    size_t close = file.find("endstream", stream + 6);
    at = close == std::string_view::npos ? file.size() : close + 9;
  }
  return true;
}

}  // namespace

bool tamis_pdf_structure_is_sound(const unsigned char *bytes, size_t length) {
  std::string_view file(reinterpret_cast<char const *>(bytes), length);
  return areStreamsSound(file) && areObjectsSound(file);
}
