import { benchFanOut } from './fan-out.bench.ts';
import { benchFederation } from './federation.bench.ts';
import { benchFirstList } from './first-list.bench.ts';
import { benchLive } from './live.bench.ts';
import { benchPages } from './page.bench.ts';
import { benchReads } from './reads.bench.ts';
import { benchFunctionRows } from './function-rows.bench.ts';
import { benchFunctions } from './functions.bench.ts';
import { benchHistory } from './history.bench.ts';
import { benchScalingStream } from './scaling-stream.bench.ts';
import { printTable } from './table.ts';

// Machines are shared and noisy: read CPU time and ratios, not wall time.
printTable([
  ...benchPages(),
  ...(await benchFirstList()),
  ...(await benchReads()),
  ...(await benchLive()),
  ...(await benchFanOut()),
  ...(await benchFunctions()),
  ...(await benchFunctionRows()),
  ...(await benchFederation()),
  ...benchHistory(),
  ...(await benchScalingStream()),
]);
process.exit(0);
