import { CoverageList } from './coverage-list.tsx';
import './bench.css';
import { GoldenList } from './golden-list.tsx';
import { PastFormBench } from './past-form-bench.tsx';
import { Pipeline } from './pipeline.tsx';

/** Beside what is edited: whether it holds together, whether its tests pass, and what real forms come to. */
export default function TestBench() {
  return (
    <div className="bench">
      <Pipeline />
      <GoldenList />
      <CoverageList />
      <PastFormBench />
    </div>
  );
}
