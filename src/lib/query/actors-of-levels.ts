import type { Query } from './database.ts';
import { countryOf } from './scope.ts';
import { query, sql } from './sql.ts';

/** An actor whose documents are of a level: a country, a city, an organisation. */
export interface ActorOfLevel {
  readonly level: string;
  readonly actor: string;
  /** Whose agenda its documents are, as charts group by it. */
  readonly country: string;
  readonly documents: number;
}

/** Whose documents does each level hold? Those with most documents first; documents of no known actor are left out. */
export function actorsOfLevels(): Query<ActorOfLevel> {
  return query(sql`
    SELECT d.level, coalesce(d.actor, d.country_name, d.country) AS actor, ${countryOf('d')} AS country,
      count(*)::INTEGER AS documents
    FROM documents d WHERE d.level IS NOT NULL AND coalesce(d.actor, d.country_name, d.country) IS NOT NULL
    GROUP BY 1, 2, 3 ORDER BY 1, 4 DESC, 2, 3`);
}
