#include <stdio.h>
#include <xlsxwriter.h>

/* The library prints its own complaints to the C stream `stderr`, in English and with its line numbers; what went wrong is in
   what its functions answer. From here on the stream leads nowhere; descriptor 2 stays as it is. */
static inline void cxlsxwriter_silence_stderr(void) {
  FILE *nowhere = fopen("/dev/null", "w");
  if (nowhere) stderr = nowhere;
}
