package io.eksllmperf.cli;

/** What a document is printed as. */
enum Form {
    TEXT,
    MARKDOWN,
    JSON
}
