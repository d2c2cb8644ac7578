import { sum } from 'd3';
import type { CountryMark } from '#lib/charts/country-marks.ts';
import { DEFAULT_FILTERS, sameFilters, type Filters } from '#lib/filters.ts';
import { ask, type Answer } from '#lib/query/answer.svelte.ts';
import type { Query } from '#lib/query/database.ts';
import { documentKinds, type DocumentKind } from '#lib/query/document-kinds.ts';
import { currentFilters } from '#lib/site/view.svelte.ts';
import { marksOf } from './countries.ts';
import type { PageFrame } from './frame.server.ts';
import { sourceLine } from './source-line.ts';

/** What the reader chose on a page, and the answers that it is drawn from. */
export interface ChosenView {
  readonly filters: Filters;
  /** What is shown: as chosen, but for the time in which an answer is awaited, or where none can be had. */
  readonly shown: Filters;
  /** Of what kinds the chosen documents are. */
  readonly documents: Answer<DocumentKind>;
  /** All answers that the page waits for. */
  readonly answers: readonly Answer<unknown>[];
  /** The look of every country of the collection. */
  readonly marks: ReadonlyMap<string, CountryMark>;
  /** Themes that are coded too unsurely to rest on. */
  readonly tentative: ReadonlySet<string>;
  /** Where the page's charts come from. */
  readonly source: string;
  /**
   * Keeps the answer to a question under the chosen filters.
   *
   * @param first the rows that came with the page: the answer under the default filters
   */
  keep<R>(question: (filters: Filters) => Query<R>, first: () => readonly R[]): Answer<R>;
}

/**
 * Follows what the reader chooses on a page of the first collection. To be called while the page is set up.
 *
 * @param data what came with the page
 */
export function chosenView(data: () => PageFrame & { readonly version: string }): ChosenView {
  const filters = $derived(currentFilters());
  const isFirst = $derived(sameFilters(filters, DEFAULT_FILTERS));
  const answers: Answer<unknown>[] = [];

  function keep<R>(question: (filters: Filters) => Query<R>, first: () => readonly R[]): Answer<R> {
    const answer = ask(() => (isFirst ? null : question(filters)), first);
    answers.push(answer);
    return answer;
  }

  const documents = keep(documentKinds, () => data().documents);
  let shown = $state.raw(DEFAULT_FILTERS);
  const marks = $derived(marksOf(data().options, shown.countries));
  $effect(() => {
    const chosen = filters;
    const isAnswered = () => answers.every((answer) => answer.state === 'ready');
    // A moment later: answers that are to be asked for anew then say that they wait.
    if (isAnswered()) queueMicrotask(() => isAnswered() && (shown = chosen));
  });
  return {
    answers,
    documents,
    keep,
    get filters() {
      return filters;
    },
    get shown() {
      return shown;
    },
    get marks() {
      return marks;
    },
    get tentative() {
      return data().tentative;
    },
    get source() {
      return sourceLine(sum(documents.rows, (kind) => kind.documents), data().version);
    }
  };
}
