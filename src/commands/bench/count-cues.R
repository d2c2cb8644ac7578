# Counts phrases in a text with tm and tokenizers: count-cues.R PHRASES TEXT RUNS.
# Prints the median seconds and the count.
suppressMessages({
  library(tm)
  library(tokenizers)
})
given <- commandArgs(trailingOnly = TRUE)
phrases <- readLines(given[1], encoding = "UTF-8")
longest <- max(lengths(strsplit(phrases, " ")))
count <- function() {
  corpus <- VCorpus(VectorSource(readLines(given[2], encoding = "UTF-8")))
  corpus <- tm_map(corpus, content_transformer(tolower))
  words <- tokenize_ngrams(vapply(corpus, function(d) paste(content(d), collapse = " "), ""), n = longest, n_min = 1)
  sum(unlist(words, use.names = FALSE) %in% phrases)
}
seconds <- numeric(0)
for (i in seq_len(as.integer(given[3]))) seconds <- c(seconds, system.time(found <- count())[["elapsed"]])
cat(median(seconds), found, "\n")
