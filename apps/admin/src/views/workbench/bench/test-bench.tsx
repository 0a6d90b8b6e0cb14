export default function TestBench() {
  return null;
}
