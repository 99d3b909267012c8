/* SPDX-License-Identifier: MIT
 * times COUNT COMMAND... -- COMMAND...: runs both in turn, each COUNT times,
 * and prints the milliseconds of processor that each took, user and system. */
#include <fcntl.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>

static double milliseconds(struct timeval time)
{
	return (double)time.tv_sec * 1e3 + (double)time.tv_usec / 1e3;
}

/* What COMMAND took, or less than 0: it failed. */
static double run(char **command, posix_spawn_file_actions_t *silent,
		  char **environment)
{
	struct rusage used;
	pid_t child;
	int status;

	if (posix_spawnp(&child, *command, silent, NULL, command,
			 environment) ||
	    wait4(child, &status, 0, &used) != child || status) {
		fprintf(stderr, "times: %s fails\n", *command);
		return -1;
	}
	return milliseconds(used.ru_utime) + milliseconds(used.ru_stime);
}

static int compare(int count, char **first, char **second, char **environment)
{
	char **commands[] = { first, second };
	posix_spawn_file_actions_t silent;
	double sums[] = { 0, 0 }, one;
	int i;

	posix_spawn_file_actions_init(&silent);
	posix_spawn_file_actions_addopen(&silent, 1, "/dev/null", O_WRONLY, 0);
	for (i = 0; i < 2 * count; i++) {
		one = run(commands[i % 2], &silent, environment);
		if (one < 0)
			return EXIT_FAILURE;
		sums[i % 2] += one;
	}
	printf("%.1f %.1f\n", sums[0], sums[1]);
	return EXIT_SUCCESS;
}

int main(int argc, char **argv, char **environment)
{
	int i;

	for (i = 2; i < argc; i++) {
		if (strcmp(argv[i], "--") != 0)
			continue;
		argv[i] = NULL;
		if (i > 2 && i + 1 < argc)
			return compare(atoi(argv[1]), argv + 2, argv + i + 1,
				       environment);
	}
	fprintf(stderr, "times: COUNT COMMAND... -- COMMAND...\n");
	return EXIT_FAILURE;
}
