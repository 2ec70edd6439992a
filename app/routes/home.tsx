import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'

export async function loader({ context }: LoaderFunctionArgs) {
  return { town: context.town.name }
}

export default function Home() {
  const { town } = useLoaderData<typeof loader>()
  return <h1>{town}</h1>
}
