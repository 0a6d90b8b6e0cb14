export default function CurveView() {
  return null;
}
