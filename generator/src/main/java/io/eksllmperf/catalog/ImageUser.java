package io.eksllmperf.catalog;

import java.util.Optional;

/**
 * The user a container is run as, so that it need not be root.
 *
 * @param uid user id
 * @param gid group id
 * @param home a home folder that the image has for this user; empty when HOME must be set to a writable volume
 * @param builtIn whether the image knows the user; when not, it has no passwd entry, so USER and HOME must be set
 */
public record ImageUser(int uid, int gid, Optional<String> home, boolean builtIn) {}
