/** 「見本商店 042-000-0000」: whom to ask, and the number to call. */
export function partsOfContact(contact: string): { name: string; phone: string } {
  const phone = /0\d{1,4}-\d{1,4}-\d{3,4}/.exec(contact)?.[0] ?? ''
  const name = contact.replace(phone, '').replace(/(?:電話|TEL|☎)[：:\s]*$/i, '')
  return { name: name.trim(), phone }
}
