import './bench.css';
import { CaseBench } from './cases/case-bench.tsx';
import { CoverageList } from './coverage/coverage-list.tsx';
import { PastForms } from './forms/past-forms.tsx';
import { Pipeline } from './stages/pipeline.tsx';
import { BenchWorker } from './worker/bench-client.tsx';

/** Beside what is edited: whether it holds together, whether its tests pass, and what real forms come to. */
export default function TestBench() {
  return (
    <div className="bench">
      <BenchWorker>
        <Pipeline />
        <CaseBench />
        <PastForms />
        <CoverageList />
      </BenchWorker>
    </div>
  );
}
