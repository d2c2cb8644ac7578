import type { Query } from './database.ts';
import { countryOf } from './scope.ts';
import { query, sql } from './sql.ts';

/** The region of a country in the geoscheme of the United Nations (M49); null where it is of no one region. */
export interface CountryRegion {
  readonly country: string;
  readonly region: string | null;
}

/** Of which region is each country of the General Debate? Only its `documents` say so. */
export function regions(): Query<CountryRegion> {
  return query(sql`
    SELECT ${countryOf('d')} AS country, any_value(d.region ORDER BY d.document_id DESC) AS region
    FROM documents d GROUP BY 1 ORDER BY 1`);
}
