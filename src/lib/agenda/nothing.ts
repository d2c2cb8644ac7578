/**
 * Why a place in a chart holds no number. `no document`: there is none to look in. `too few sentences`: too few are
 * counted to say anything. `not in the documents`: there is enough to look in, and the theme is not there.
 */
export type Nothing = 'no document' | 'too few sentences' | 'not in the documents';
