export default function ChangesPanel() {
  return null;
}
