"""What invoices, receipts, statements and letters say: amounts, days and parties."""
