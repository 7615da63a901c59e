"""What people send → what the records say: everything that lets knowledge in without an account."""
