import { asDhis2 } from './stat/dhis2.ts';
import { asSdmxCsv } from './stat/sdmx-csv.ts';
import type { Table } from './source.ts';
import { asTidy } from './stat/tidy-table.ts';

/** A table whose header follows a standard says by it what its columns are. */
export const told = (table: Table): Table => asTidy(table) ?? asSdmxCsv(table) ?? asDhis2(table) ?? table;
