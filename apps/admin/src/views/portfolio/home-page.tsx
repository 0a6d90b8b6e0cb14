import { Navigate } from '@tanstack/react-router';
import { useHasRole } from '../../app/session.tsx';
import { PortfolioPage } from './portfolio-page.tsx';

/** Where people begin: those who read forms at how the year stands, those who make rules at the rules. */
export function HomePage() {
  const readsForms = useHasRole('evaluator', 'reviewer', 'auditor');
  return readsForms ? <PortfolioPage /> : <Navigate to="/rules" replace />;
}
