export default function ImpactPanel() {
  return null;
}
