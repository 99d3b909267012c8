# telex: build, test, install. Everything built lies under build/.
#
#   make            build/telex, its plugins and stylesheets
#   make demo       install what is missing, build, convert the examples
#   make check      install what is missing, build, run all tests
#   make help       the other targets

PREFIX  ?= /usr/local
DESTDIR ?=
CC      ?= cc
CFLAGS  ?= -O2 -g
B       := build

VERSION := $(shell sed -n 's/^.define TELEX_VERSION "\(.*\)"/\1/p' core/telex.h)
LIBS    := libxml-2.0 libxslt
WARN    := -Wall -Wextra -Wpedantic -Wshadow -Wmissing-prototypes \
	   -Wstrict-prototypes -Wconversion
override CFLAGS += -std=c11 $(WARN)
override CPPFLAGS += -D_GNU_SOURCE -Icore -DTX_PREFIX='"$(PREFIX)"' \
	   $(shell pkg-config --silence-errors --cflags $(LIBS) json-c uchardet)

# Five shared libraries more would cost a sixth of a conversion to load: they
# are linked from Debian's static archives (SHARED=1 for the others).
STATIC  := json-c unistring uuid uchardet idn2 exttextcat-2.0
ifdef SHARED
LDLIBS  += $(STATIC:%=-l%) -lunistring
else
LDLIBS  += -Wl,-Bstatic $(STATIC:%=-l%) -lunistring -Wl,-Bdynamic
endif
# In this order ld.so finds what libxml2 asks for soonest.
LDLIBS  += -Wl,--no-as-needed -l:libstdc++.so.6 -lc \
	   $(shell pkg-config --silence-errors --libs $(LIBS)) -lm

CORE    := $(wildcard core/model/*.c core/load/*.c core/engine/*.c core/telex.c)
COMMAND := $(wildcard core/command/*.c)
LIBRARY := $(B)/libtelex.a
PLUGINS := $(patsubst plugins/%.c,$(B)/plugins/%.so,$(wildcard plugins/*.c))
SHEETS  := $(wildcard stylesheets/*.rng stylesheets/*/*.xsl stylesheets/*/*/*.xsl \
	   stylesheets/*/*.xml)
CTESTS  := $(patsubst tests/c/%.c,$(B)/tests/%,$(wildcard tests/c/*.c))
SCRIPTS := $(wildcard tests/*.t)
MANUALS := $(wildcard doc/*.[1-7])

DEPS    := gcc make pkg-config libxml2-dev libxslt1-dev libjson-c-dev \
	   libuchardet-dev libunistring-dev uuid-dev libidn2-dev \
	   libexttextcat-dev libexttextcat-data \
	   libcmocka-dev perl libxml2-utils xsltproc locales
DEVDEPS := clang clang-format libclang-rt-14-dev valgrind mandoc

all: $(B)/telex $(PLUGINS) $(SHEETS:%=$(B)/%)

$(B)/telex: $(COMMAND:%.c=$(B)/%.o) $(LIBRARY)
	$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(LDLIBS)

$(LIBRARY): $(CORE:%.c=$(B)/%.o)
	@rm -f $@
	$(AR) rcs $@ $^

$(B)/%.o: %.c
	@mkdir -p $(@D)
	$(CC) $(CPPFLAGS) $(CFLAGS) -MMD -MP -c -o $@ $<

# What is compiled in changes with the prefix.
$(B)/core/engine/folder.o: $(B)/prefix
$(B)/prefix: FORCE
	@mkdir -p $(@D)
	@echo '$(PREFIX)' | cmp -s - $@ || echo '$(PREFIX)' > $@
FORCE:

# A plugin is a data symbol that links to nothing, not even to libc: opening it
# costs a mapping.
$(B)/plugins/%.so: plugins/%.c core/telex-plugin.h
	@mkdir -p $(@D)
	$(CC) -Icore $(CFLAGS) -fPIC -shared -nostdlib -fvisibility=hidden \
		-o $@ $<

$(B)/stylesheets/%: stylesheets/%
	@mkdir -p $(@D)
	cp $< $@

$(B)/tests/%: tests/c/%.c $(LIBRARY)
	@mkdir -p $(@D)
	$(CC) $(CPPFLAGS) $(CFLAGS) -MMD -MP $(LDFLAGS) -o $@ $< $(LIBRARY) \
		-lcmocka $(LDLIBS)

-include $(shell find $(B) -name '*.d' 2>/dev/null)

# --- set up ---

# Installs the packages that are missing, and says so; the locale is a test's.
deps:
	@tests/deps $(DEPS)

dev-deps: deps
	@tests/deps $(DEVDEPS)

# --- show and test ---

demo: deps
	@$(MAKE) --no-print-directory -s all
	@tests/demo

check: deps
	@$(MAKE) --no-print-directory -s all tests
	@tests/run $(CTESTS) $(SCRIPTS)

tests: $(CTESTS)

# strcasecmp and its like ask the locale: model/ascii.h does not.
lint:
	! grep -rnE '\b(strn?casecmp|strcasestr|is(al|pu|sp|up|lo)[a-z]*|to(up|low)[a-z]*)\(' \
		core plugins
	clang-format --dry-run -Werror $(wildcard core/*.h core/*/*.[ch] \
		core/*.c plugins/*.c examples/*.c tests/c/*.c tests/bench/*.c)
	$(MAKE) B=$(B)/clang CC=clang CFLAGS='-O1 -Werror' all tests
	$(MAKE) B=$(B)/gcc CC=gcc CFLAGS='-O2 -Werror' all tests
	for page in $(MANUALS); do mandoc -T lint -W warning $$page; done

# The whole suite under AddressSanitizer and UndefinedBehaviorSanitizer.
asan:
	$(MAKE) B=$(B)/asan LDFLAGS='-fsanitize=address,undefined' \
		CFLAGS='-O1 -g -fsanitize=address,undefined \
		-fno-sanitize-recover=all' all tests
	B=$(B)/asan tests/run $(CTESTS:$(B)/%=$(B)/asan/%) $(SCRIPTS)

valgrind: all tests
	B=$(B) UNDER=valgrind tests/run $(CTESTS) $(SCRIPTS)

# Any bytes in, every writer out, for SECONDS.
SECONDS := 60
fuzz:
	$(MAKE) B=$(B)/fuzz CC=clang LDFLAGS='-fsanitize=address,undefined' \
		CFLAGS='-O1 -g -fsanitize=address,undefined,fuzzer-no-link' all
	clang $(CPPFLAGS) -std=c11 -O1 -g -fsanitize=address,undefined,fuzzer \
		-o $(B)/fuzz/convert tests/fuzz/convert.c \
		$(B)/fuzz/libtelex.a $(LDLIBS)
	mkdir -p $(B)/fuzz/corpus
	for file in tests/golden/*.in.*; do \
		{ printf '\007'; cat $$file; } > $(B)/fuzz/corpus/$${file##*/}; done
	$(B)/fuzz/convert -max_total_time=$(SECONDS) -timeout=20 \
		-rss_limit_mb=2048 $(B)/fuzz/corpus

bench: all
	B=$(B) tests/bench/run $(PAGES)

# --- install ---

BIN := $(DESTDIR)$(PREFIX)/bin
LIB := $(DESTDIR)$(PREFIX)/lib
INC := $(DESTDIR)$(PREFIX)/include
SHARE := $(DESTDIR)$(PREFIX)/share

install: all
	install -d $(BIN) $(LIB)/telex/plugins $(LIB)/pkgconfig $(INC)
	install $(B)/telex $(BIN)
	install -m 644 $(LIBRARY) $(LIB)
	install -m 644 $(PLUGINS) $(LIB)/telex/plugins
	install -m 644 core/telex.h core/telex-plugin.h core/telex-plugin-xml.h \
		$(INC)
	for sheet in $(SHEETS); do \
		install -D -m 644 $$sheet $(SHARE)/telex/$$sheet; done
	for page in $(MANUALS); do \
		install -D -m 644 $$page \
			$(SHARE)/man/man$${page##*.}/$${page##*/}; done
	printf '%s\n' 'prefix=$(PREFIX)' 'includedir=$${prefix}/include' \
		'libdir=$${prefix}/lib' '' 'Name: telex' \
		'Description: news articles between syndication formats' \
		'Version: $(VERSION)' 'Requires: $(LIBS)' \
		'Cflags: -I$${includedir}' \
		'Libs: -L$${libdir} -ltelex $(STATIC:%=-l%) -l:libstdc++.so.6' \
		> $(LIB)/pkgconfig/telex.pc

uninstall:
	rm -f $(BIN)/telex $(LIB)/libtelex.a $(LIB)/pkgconfig/telex.pc
	rm -f $(INC)/telex.h $(INC)/telex-plugin.h $(INC)/telex-plugin-xml.h
	rm -f $(MANUALS:doc/%=$(SHARE)/man/man?/%)
	rm -rf $(LIB)/telex $(SHARE)/telex

dist:
	git archive --prefix=telex-$(VERSION)/ -o $(B)/telex-$(VERSION).tar.gz HEAD

clean:
	rm -rf $(B)

help:
	@sed -n 's/^#   //p' Makefile; echo 'deps all demo check lint asan' \
		'valgrind fuzz bench install uninstall dist clean'

.PHONY: all deps dev-deps demo check tests lint asan valgrind fuzz bench install \
	uninstall dist clean help
