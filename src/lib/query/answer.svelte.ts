import { untrack } from 'svelte';
import { databaseOfSite } from './browser-database.svelte.ts';
import { DatabaseError, messageOf, type Query } from './database.ts';
import type { Progress } from './wasm.ts';

/** What a chart draws, and how fresh it is. */
export interface Answer<R> {
  readonly rows: readonly R[];
  /** waiting: `rows` are those of an earlier question; unavailable: they stay so, for the reason given. */
  readonly state: 'ready' | 'waiting' | 'unavailable';
  /** One sentence for the reader. Null unless unavailable. */
  readonly reason: string | null;
  /** How far the database has come while it starts. Null otherwise. */
  readonly progress: Progress | null;
}

/**
 * Keeps the answer to a question that changes with what the reader chooses. Where the question is null the rows that
 * came with the page answer it, and no database starts. While a new answer is awaited the old rows stay; an answer
 * that comes after a newer question is dropped. To be called while a component is set up.
 *
 * @param question null where `initial` is the answer, as for the default filters
 * @param initial the rows that came with the page
 * @param when `together`: answers to questions that are asked at one moment come at one moment, since a chart is often drawn
 *   from several; `apart`: this one is shown as soon as it is there; `after`: it is asked for when those are there, since no
 *   chart waits for it
 */
export function ask<R>(
  question: () => Query<R> | null,
  initial: () => readonly R[],
  when: 'together' | 'apart' | 'after' = 'together'
): Answer<R> {
  const database = databaseOfSite();
  // As text, so that an equal question is not asked again when something else in the address changes.
  const asked = $derived(textOf(question()));
  let answered: readonly R[] | null = $state.raw(null);
  let state: Answer<R>['state'] = $state('ready');
  let reason: string | null = $state(null);

  $effect(() => {
    reason = null;
    const current = asked === null ? null : untrack(question);
    if (current === null) {
      answered = null;
      state = 'ready';
      return;
    }
    let late = false;
    state = 'waiting';
    const answer = when === 'after' ? others().then(() => (late ? [] : database.query(current))) : database.query(current);
    (when === 'together' ? together(answer).then(() => answer) : answer).then(
      (rows) => {
        if (late) return;
        answered = rows;
        state = 'ready';
      },
      (error: unknown) => {
        if (late) return;
        state = 'unavailable';
        reason = error instanceof DatabaseError ? error.message : `The database failed: ${messageOf(error)}`;
      }
    );
    return () => {
      late = true;
    };
  });

  return {
    get rows() {
      return answered ?? initial();
    },
    get state() {
      return state;
    },
    get reason() {
      return reason;
    },
    get progress() {
      return state === 'waiting' ? database.progress : null;
    }
  };
}

/** The answers that were asked for since the page was last drawn, and when all of them are there. */
let round: { readonly answers: Promise<unknown>[]; readonly all: Promise<unknown> } | null = null;

/** When all answers that were last asked for together are there. */
let last: Promise<unknown> = Promise.resolve();

/** Waits for what is asked at the same moment, so that a page is drawn anew once and never half. */
function together(answer: Promise<unknown>): Promise<unknown> {
  if (round === null) {
    const answers: Promise<unknown>[] = [];
    const all = Promise.resolve().then(() => {
      round = null;
      return Promise.allSettled(answers);
    });
    round = { answers, all };
    last = all;
  }
  round.answers.push(answer);
  return round.all;
}

/** Waits for what is asked together at this moment, also by what is drawn later. */
function others(): Promise<unknown> {
  return Promise.resolve().then(() => last);
}

function textOf(question: Query<unknown> | null): string | null {
  return question === null ? null : JSON.stringify([question.sql, question.params]);
}
