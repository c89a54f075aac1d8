import { useServices } from "../act/services-context.ts";
import { CountPage } from "../count/count-page.tsx";
import { HomePage } from "../home/home-page.tsx";
import { PlacesPage } from "../places/places-page.tsx";

/** The room a tablet opens in, by the role it was enrolled with. */
export function RoleHome() {
  const { role } = useServices().device;
  if (role === "counting") return <CountPage />;
  return role === "shelter" ? <PlacesPage /> : <HomePage />;
}
