"""Counts phrases in a text with pyahocorasick: count-cues.py PHRASES TEXT RUNS.

Prints the median seconds and the count.
"""
import statistics
import sys
import time

import ahocorasick

phrases, text, runs = sys.argv[1], sys.argv[2], int(sys.argv[3])
automaton = ahocorasick.Automaton()
for line in open(phrases, encoding="utf8"):
    automaton.add_word(line.strip(), len(line.strip()))
automaton.make_automaton()


def count():
    words = open(text, encoding="utf8").read().lower()
    found = 0
    for end, length in automaton.iter(words):
        start = end - length + 1
        before = start == 0 or not words[start - 1].isalnum()
        after = end + 1 == len(words) or not words[end + 1].isalnum()
        found += before and after
    return found


seconds = []
for _ in range(runs):
    began = time.perf_counter()
    found = count()
    seconds.append(time.perf_counter() - began)
print(statistics.median(seconds), found)
