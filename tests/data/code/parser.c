#include <stdio.h>

int proto(int a);

static int parse(const char *s,
                 int n)
{
    if (n) {
        return run(s); /* needle one */
    }
    return 0;
}

int main(void) {
    return parse("", 0); /* needle two */
}
//# filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler
